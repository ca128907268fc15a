"""What is said where a fact of an issue is asked for by name, in English."""

from __future__ import annotations

WORDS = {
    "deadline.none": "The source states no deadline for it.",
    "bodies.none": "The source does not say who is responsible for it.",
    "bodies_lead.none": "The source does not state who leads on it.",
    "bodies_partner.none": "The source states no supporting body for it.",
    "bodies_person.none": "The source states no responsible person for it.",
    "documents.none": "The source names no document for it.",
    "conclusion.none": "The source states no conclusion or verification for it.",
    "reason.told": "The reason:",
    "reason.none": "The source gives no reason why it is not finished.",
    "fact.reason.none": "The source gives no reason why something is not finished.",
    "figures.head": "Figures read ({count}):",
    "figures.none": "No figure was read in this entry.",
    "children.none": "This entry has no parts.",
    "deadline.told": "The source has no deadline of its own for it; its text says:",
    "bodies.told": "The source does not list a responsible body for it; its text says:",
    "bodies_lead.told": "The source does not list a lead body for it; its text says:",
    "bodies_partner.told": "The source does not list a supporting body for it; its text says:",
    "bodies_person.told": "The source does not list a responsible person for it; its text says:",
    "asked.also": "And:",
    "bodies_supervisor.none": "The source does not state who supervises it.",
    "bodies_supervisor.told": "The source does not list a supervising body for it; its text says:",
}
