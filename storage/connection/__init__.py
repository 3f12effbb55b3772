"""Connections: the engines, one writer on SQLite, transactions, and what database errors mean."""
