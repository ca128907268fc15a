"""What is said where a fact of an issue is asked for by name, in Chinese."""

from __future__ import annotations

WORDS = {
    "deadline.none": "原文没有写明这一条的时限。",
    "bodies.none": "原文没有写明这一条的责任单位。",
    "bodies_lead.none": "原文没有写明这一条由谁牵头。",
    "bodies_partner.none": "原文没有写明这一条的配合单位。",
    "bodies_person.none": "原文没有写明这一条的责任人。",
    "documents.none": "原文没有提到这一条的文件。",
    "conclusion.none": "原文没有写明这一条的整改结论或验收情况。",
    "reason.told": "原因：",
    "reason.none": "原文没有写没有完成的原因。",
    "fact.reason.none": "原文没有写没有完成的原因。",
    "figures.head": "读到的数字（{count}个）：",
    "figures.none": "这一条没有读到数字。",
    "children.none": "这一条没有子问题。",
    "deadline.told": "原文没有单列这一条的时限，文中写到：",
    "bodies.told": "原文没有单列这一条的责任单位，文中写到：",
    "bodies_lead.told": "原文没有单列这一条的牵头单位，文中写到：",
    "bodies_partner.told": "原文没有单列这一条的配合单位，文中写到：",
    "bodies_person.told": "原文没有单列这一条的责任人，文中写到：",
    "asked.also": "还写到：",
    "bodies_supervisor.none": "原文没有写明这一条由谁督导。",
    "bodies_supervisor.told": "原文没有单列这一条的督导单位，文中写到：",
}
