"""Telegram's refusals by name: status and description, each with the place that documents it.

Sources: [errors] https://core.telegram.org/api/errors,
[server] the public server's source, https://github.com/tdlib/telegram-bot-api (Client.cpp).
"""

from __future__ import annotations

from sandbox.errors import Refusal, bad_request


def not_found() -> Refusal:
    """Return the answer to a method that does not exist. [server]."""
    return Refusal(404, "Not Found")


def unauthorized() -> Refusal:
    """Return the answer to a token nobody was given. [server]."""
    return Refusal(401, "Unauthorized")


def two_pollers() -> Refusal:
    """Return what ends the earlier of two polls. [server]."""
    reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
    return Refusal(409, f"Conflict: {reason}")


def too_large() -> Refusal:
    """Return the answer to a body over the limit. [server]."""
    return Refusal(413, "Request Entity Too Large")


def not_modified() -> Refusal:
    """Return the answer to an edit that changes nothing. [server]."""
    same = "specified new message content and reply markup are exactly the same as a current content and reply markup"
    return bad_request(f"message is not modified: {same} of the message")


def query_too_old() -> Refusal:
    """Return the answer to a query that is unknown, too old or answered already. [errors, QUERY_ID_INVALID]."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")


CHAT_EMPTY = "chat_id is empty"
CHAT_NOT_FOUND = "chat not found"
TEXT_EMPTY = "message text is empty"
SENT_TOO_LONG = "message is too long"
EDITED_TOO_LONG = "MESSAGE_TOO_LONG"
NO_MESSAGE_NAMED = "message identifier is not specified"
EDIT_NOT_FOUND = "message to edit not found"
DELETE_NOT_FOUND = "message to delete not found"
REPLY_NOT_FOUND = "message to be replied not found"
THREAD_NOT_FOUND = "message thread not found"
CANNOT_EDIT = "message can't be edited"
CANNOT_DELETE = "message can't be deleted"
CANNOT_DELETE_OLD = "message can't be deleted for everyone"
NO_ADMINISTRATORS = "there are no administrators in the private chat"
USER_INVALID = "invalid user_id specified"
MEMBER_NOT_FOUND = "member not found"
ACTION_WRONG = "wrong parameter action in request"
BUTTON_DATA = "BUTTON_DATA_INVALID"
KEYBOARD_JSON = "can't parse reply keyboard markup JSON object"
KEYBOARD_LONG = "reply markup is too long"
NOT_UTF8 = "strings must be encoded in UTF-8"
