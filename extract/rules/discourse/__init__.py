"""How a release tells: its clauses, its opening, its programme, what is told of another time or edition."""
