"""What a digest says, in its shortest form: which report the chat asks about and how many entries it has."""

from __future__ import annotations

import html
from collections.abc import Hashable
from datetime import datetime

from handlers.conversation import chosen_version
from handlers.due import Outgoing
from handlers.report_list import title_of
from handlers.wording import language_for, say
from store.ledger_view import Basis
from store.store import Store
from store.subscriptions import Subscription


def compose_digest(store: Store, wanted: Subscription, basis: Basis, _now: datetime) -> Outgoing | None:
    """The digest of a chat; None when only changes are wanted and there are none."""
    version = chosen_version(store, wanted.chat)
    language = language_for(None, store.language(wanted.chat), None)
    if version is None or (wanted.only_changes and basis.since and version.loaded_at <= basis.since.isoformat()):
        return None
    title = html.escape(title_of(version), quote=False)
    return Outgoing((say("digest.short", language, title=title, issues=version.issues, metrics=version.metrics),))


def digest_key(store: Store, wanted: Subscription, basis: Basis) -> Hashable:
    """Equal for chats whose digests are the same."""
    version = chosen_version(store, wanted.chat)
    return (version and version.id, store.language(wanted.chat), wanted.filters, wanted.only_changes, basis)
