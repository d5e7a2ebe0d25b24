"""Runs a file of DuckDB's SQL, prints the rows of every query as a line of JSON."""

import json
import sys

import duckdb

connection = duckdb.connect()
for statement in connection.extract_statements(open(sys.argv[1]).read()):
    rows = connection.execute(statement).fetchall()
    if statement.type == duckdb.StatementType.SELECT:
        print(json.dumps(rows, default=str))
