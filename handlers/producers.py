"""Everything the bot sends without being asked, one producer a kind; the scheduler asks them in this order."""

from __future__ import annotations

from handlers.due import Producer
from handlers.due_digests import due_digests
from handlers.due_errata import due_errata
from handlers.due_misreads import due_misreads
from handlers.due_notices import due_notices
from handlers.due_reminders import due_reminders

PRODUCERS: tuple[Producer, ...] = (due_errata, due_digests, due_notices, due_reminders, due_misreads)
