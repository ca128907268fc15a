"""A stand-in for Telegram on your own machine: the Bot API over HTTP and a page to chat in."""
