"""All pages of /settings in the order they are listed; a new subject adds its page here."""

from __future__ import annotations

from handlers import (
    settings_digest,
    settings_language,
    settings_reminders,
    settings_report,
    settings_roles,
    settings_zone,
)
from handlers.settings_page import SettingsPage

PAGES: tuple[SettingsPage, ...] = (
    settings_language.PAGE,
    settings_report.PAGE,
    settings_zone.PAGE,
    settings_digest.PAGE,
    settings_reminders.PAGE,
    settings_roles.PAGE,
)
