"""What Alembic runs: every step upon the connection, and in the transaction, that it was given."""

from alembic import context

from storage.tables.tables import VERSION_TABLE, Row

context.configure(
    connection=context.config.attributes["connection"], target_metadata=Row.metadata, version_table=VERSION_TABLE
)
context.run_migrations()
