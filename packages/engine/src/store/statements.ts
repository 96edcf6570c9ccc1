import type Database from 'better-sqlite3';

/** Prepares each SQL text once; `pluck` gives the first column instead of rows. */
export class Statements {
  readonly #database: Database.Database;
  readonly #rows = new Map<string, Database.Statement>();
  readonly #columns = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  rows(sql: string): Database.Statement {
    return this.#prepared(this.#rows, sql);
  }

  column(sql: string): Database.Statement {
    return this.#prepared(this.#columns, sql, true);
  }

  #prepared(known: Map<string, Database.Statement>, sql: string, pluck = false) {
    let statement = known.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      if (pluck) statement.pluck();
      known.set(sql, statement);
    }
    return statement;
  }
}
