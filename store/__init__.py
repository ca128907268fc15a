"""The ledger in SQLite: schema, loading, look-up, chats."""
