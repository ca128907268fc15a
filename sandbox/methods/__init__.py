"""The Bot API's methods, one file a subject; `table.py` lists them all."""
