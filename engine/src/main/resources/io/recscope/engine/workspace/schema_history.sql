-- The table in which Flyway keeps what it did to a database, as Flyway would make it.

CREATE TABLE "schema_history" (
    "installed_rank" INTEGER NOT NULL,
    "version" VARCHAR(50),
    "description" VARCHAR(200) NOT NULL,
    "type" VARCHAR(20) NOT NULL,
    "script" VARCHAR(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" VARCHAR(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);
ALTER TABLE "schema_history" ADD CONSTRAINT "schema_history_pk" PRIMARY KEY ("installed_rank");
CREATE INDEX "schema_history_s_idx" ON "schema_history" ("success");
