"""Telegram's refusals by name: status and description, each with the place that documents it.

Sources: [errors] https://core.telegram.org/api/errors,
[server] the public server's source, https://github.com/tdlib/telegram-bot-api (Client.cpp unless another is named),
TDLib, which that server asks, https://github.com/tdlib/td,
[inline] https://core.telegram.org/method/messages.setInlineBotResults (the errors listed there),
[bots/faq] https://core.telegram.org/bots/faq.
Refusals that are said in one place only stand there, under the source its file names.
"""

from __future__ import annotations

from sandbox.errors import Refusal, bad_request

LONGEST_TOKEN = 80


def not_found() -> Refusal:
    """Return the answer to an address that does not exist. [server, HttpConnection::handle]."""
    return Refusal(404, "Not Found")


def method_not_found() -> Refusal:
    """Return the answer to a method that does not exist. [server, Client::on_cmd]."""
    return Refusal(404, "Not Found: method not found")


def unauthorized(token: str) -> Refusal:
    """Return the answer to a token nobody was given, or that can be none. [server, ClientManager::send]."""
    possible = ":" in token and not token.startswith("0") and len(token) <= LONGEST_TOKEN
    return Refusal(401, "Unauthorized" if possible else "Unauthorized: invalid token specified")


def two_pollers() -> Refusal:
    """Return what ends the earlier of two polls. [server]."""
    reason = "terminated by other getUpdates request; make sure that only one bot instance is running"
    return Refusal(409, f"Conflict: {reason}")


def webhook_is_active() -> Refusal:
    """Return the answer to a poll while a webhook is set. [server, process_get_updates_query]."""
    reason = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
    return Refusal(409, f"Conflict: {reason}")


def ended_by_webhook() -> Refusal:
    """Return what ends a poll when a webhook is set. [server, abort_long_poll]."""
    return Refusal(409, "Conflict: terminated by setWebhook request")


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


def blocked() -> Refusal:
    """Return the answer to writing to a person who blocked the bot. [errors, USER_IS_BLOCKED]."""
    return Refusal(403, "Forbidden: bot was blocked by the user")


def kicked(kind: str) -> Refusal:
    """Return the answer about a `group` or `supergroup` the bot was removed from. [server, check_chat_access]."""
    return Refusal(403, f"Forbidden: bot was kicked from the {kind} chat")


def not_a_member(kind: str) -> Refusal:
    """Return the answer about a `group` or `supergroup` the bot is not in. [server, check_chat_access]."""
    return Refusal(403, f"Forbidden: bot is not a member of the {kind} chat")


def migrated(chat_id: int) -> Refusal:
    """Return the answer about a group that has become the supergroup `chat_id`. [server, check_chat_access]."""
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, reason, {"migrate_to_chat_id": chat_id})


def cannot_write_first() -> Refusal:
    """Return the answer to writing to a person who never wrote to the bot. [bots/faq, PEER_ID_INVALID in errors]."""
    return Refusal(403, "Forbidden: bot can't initiate conversation with a user")


def not_enough_rights(what: str) -> Refusal:
    """Return the answer to sending where the bot may only read. [server, check_chat_access]."""
    return bad_request(f"not enough rights to send {what} to the chat")


def too_many_requests(seconds: int) -> Refusal:
    """Return what ends a flood, with the seconds to wait. [server; errors, FLOOD_WAIT_X]."""
    parameters = {"retry_after": seconds}
    return Refusal(429, f"Too Many Requests: retry after {seconds}", parameters)


def photo_too_big(size: int, most: int) -> str:
    """Return what is said of a photo with too many bytes. [server]."""
    return f"file of size {size} bytes is too big for a photo; the maximum size is {most} bytes"


# Chats and members [server, check_chat and get_user_id; TDLib for the last].
CHAT_EMPTY = "chat_id is empty"
CHAT_NOT_FOUND = "chat not found"
NO_ADMINISTRATORS = "there are no administrators in the private chat"
USER_INVALID = "invalid user_id specified"
MEMBER_NOT_FOUND = "member not found"
# Texts [server, get_input_message_text and get_formatted_text; their length TDLib's MessageContent.cpp and errors].
TEXT_EMPTY = "message text is empty"
TEXT_TOO_LONG = "text is too long"
SENT_TOO_LONG = "message is too long"
EDITED_TOO_LONG = "MESSAGE_TOO_LONG"
CAPTION_TOO_LONG = "message caption is too long"
ENTITY_UNREAD = "can't parse MessageEntity: "
NOT_UTF8 = "strings must be encoded in UTF-8"
# Which message is meant [server, check_message, check_reply_parameters and check_message_thread].
NO_CHAT_NAMED = "chat identifier is not specified"
NO_MESSAGE_NAMED = "message identifier is not specified"
EDIT_NOT_FOUND = "message to edit not found"
DELETE_NOT_FOUND = "message to delete not found"
REPLY_NOT_FOUND = "message to be replied not found"
THREAD_NOT_FOUND = "message thread not found"
INLINE_MESSAGE_INVALID = "MESSAGE_ID_INVALID"
TOPIC_CLOSED = "TOPIC_CLOSED"
# What cannot be done with it [TDLib's MessagesManager; server, fail_query_with_error].
NO_TEXT_TO_EDIT = "there is no text in the message to edit"
NO_CAPTION_TO_EDIT = "there is no caption in the message to edit"
CANNOT_EDIT = "message can't be edited"
CANNOT_DELETE = "message can't be deleted"
CANNOT_DELETE_OLD = "message can't be deleted for everyone"
# Keyboards and actions [server, get_reply_markup and process_send_chat_action_query; errors for BUTTON_DATA_INVALID].
KEYBOARD_JSON = "can't parse reply keyboard markup JSON object"
KEYBOARD_LONG = "reply markup is too long"
BUTTON_DATA = "BUTTON_DATA_INVALID"
ACTION_WRONG = "wrong parameter action in request"
# Inline results [server, get_inline_query_results and get_inline_query_results_button; what is wrong with one of them
# stands behind the first].
RESULT_UNREAD = "can't parse inline query result: "
RESULTS_TOO_MANY = "too many inline query results specified"
RESULTS_JSON = "can't parse JSON encoded inline query results"
RESULTS_BUTTON = "can't parse inline query results button: "
# The following are of the list named [inline] above.
RESULT_ID_DUPLICATE = "RESULT_ID_DUPLICATE"
RESULT_ID_INVALID = "RESULT_ID_INVALID"
ARTICLE_TITLE_EMPTY = "ARTICLE_TITLE_EMPTY"
NEXT_OFFSET_INVALID = "NEXT_OFFSET_INVALID"
BUTTON_TEXT_EMPTY = "SWITCH_PM_TEXT_EMPTY"
START_PARAM_INVALID = "START_PARAM_INVALID"
# Files [server, get_input_file and process_get_file_query; errors for those in capitals].
FILE_EMPTY = "file must be non-empty"
FILE_TOO_BIG = "file is too big"
FILE_ID_EMPTY = "file_id not specified"
FILE_ID_INVALID = "invalid file_id"
FILE_ID_WRONG = "wrong file identifier/HTTP URL specified"
URL_NOT_FETCHED = "failed to get HTTP URL content"  # the sandbox never leaves this machine
IMAGE_PROCESS_FAILED = "IMAGE_PROCESS_FAILED"
PHOTO_DIMENSIONS = "PHOTO_INVALID_DIMENSIONS"
# Albums [server, get_input_media and get_input_message_contents; TDLib's MessagesManager for the last two].
MEDIA_UNREAD = "can't parse InputMedia: "
MEDIA_JSON = "can't parse media JSON object"
INPUT_MEDIA_JSON = "can't parse input media JSON object"
ALBUM_EMPTY = "there are no messages to send"
ALBUM_TOO_LONG = "too many messages to send as an album"
# Forwarding and copying, many at once [server, get_message_ids and process_forward_messages_query].
FORWARD_NOT_FOUND = "message to forward not found"
COPY_NOT_FOUND = "message to copy not found"
NOTHING_TO_FORWARD = "there are no messages to forward"
CANNOT_FORWARD = "message can't be forwarded"
CANNOT_COPY = "message can't be copied"
IDS_EMPTY = "message identifiers are not specified"
IDS_JSON = "can't parse message_ids JSON object"
IDS_NO_ARRAY = "expected an Array of message identifiers"
IDS_TOO_MANY = "too many message identifiers specified"
ID_NO_NUMBER = "message identifier must be a Number"
ID_INVALID = "invalid message identifier specified"
IDS_UNORDERED = "message identifiers must be in a strictly increasing order"
# Pins and reactions [server, process_pin_chat_message_query, get_reaction_type; errors for those in capitals].
PIN_NOT_FOUND = "message to pin not found"
UNPIN_NOT_FOUND = "message to unpin not found"
CANNOT_PIN = "not enough rights to manage pinned messages in the chat"
REACT_NOT_FOUND = "message to react not found"
REACTION_INVALID = "REACTION_INVALID"
REACTIONS_TOO_MANY = "REACTIONS_TOO_MANY"
REACTIONS_JSON = "can't parse reaction types JSON object"
REACTION_UNREAD = "can't parse ReactionType: "
# Members [TDLib's DialogParticipantManager; errors for those in capitals].
MEMBER_INVALID = "PARTICIPANT_ID_INVALID"
CANNOT_RESTRICT = "not enough rights to restrict/unrestrict chat member"
CANNOT_BAN_OWNER = "can't remove chat owner"
CANNOT_BAN_ADMINISTRATOR = "user is an administrator of the chat"
CANNOT_BAN_IN_PRIVATE = "can't ban members in private chats"
# Topics [TDLib's ForumTopicManager; errors for those in capitals].
NOT_A_FORUM = "the chat is not a forum"
TOPIC_ID_INVALID = "TOPIC_ID_INVALID"
TOPIC_NOT_MODIFIED = "TOPIC_NOT_MODIFIED"
CANNOT_OPEN_TOPIC = "not enough rights to create a topic"
TOPIC_NOT_NAMED = "invalid forum topic identifier specified"
TOPIC_NAME_EMPTY = "title must be non-empty"
# Webhooks [server, do_set_webhook].
SECRET_TOO_LONG = "secret token is too long"  # noqa: S105
SECRET_CHARACTERS = "secret token contains unallowed characters"  # noqa: S105
WEBHOOK_INVALID = "invalid webhook URL specified"
WEBHOOK_ELSEWHERE = "bad webhook: the sandbox brings updates to addresses on this machine only"  # our own
