BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'lectern library','m001_documents_and_annotations','2026-11-21 12:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'lectern library','m002_imports_and_corrections','2026-11-21 15:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'lectern library','m003_organization_mentions','2026-11-21 15:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'lectern library','m004_reference_corrections','2026-11-21 16:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'lectern library','m005_organization_corrections','2026-11-21 15:00:00+00:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'lectern library','m006_organizations_by_name_and_document','2026-11-21 15:00:00+00:00');
CREATE TABLE anchors (
        annotation TEXT NOT NULL REFERENCES annotations (id),
        ordinal INTEGER NOT NULL,
        block TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        number TEXT,
        footnote TEXT,
        PRIMARY KEY (annotation, ordinal));
INSERT INTO "anchors" VALUES('5f6e0d4e-0000-4000-8000-000000000001',0,'b1',2,6,'继续审查','决定','；','1',NULL);
CREATE TABLE annotations (
        id TEXT PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents (id),
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        created TEXT NOT NULL,
        modified TEXT NOT NULL,
        state TEXT NOT NULL,
        removed_at TEXT);
INSERT INTO "annotations" VALUES('5f6e0d4e-0000-4000-8000-000000000001',1,'yellow','要紧','2026-11-21T12:00:00Z','2026-11-21T12:00:00Z','placed',NULL);
CREATE TABLE bodies (
        document INTEGER PRIMARY KEY REFERENCES documents (id),
        body TEXT NOT NULL);
INSERT INTO "bodies" VALUES(1,'{"source":"seeds/sample.txt","symbol":"A/RES/71/12","genre":"resolution","title":"联合国同集体安全条约组织的合作","date":"2016-11-21","organ":"General Assembly","session":71,"agenda_items":[],"language":"zh","blocks":[{"id":"b0","kind":"preambular","number":null,"level":0,"text":"回顾第59/50号决议，","speech":null,"notes":[{"label":"1","offset":9}]},{"id":"b1","kind":"operative","number":"1","level":0,"text":"决定继续审查；","speech":null,"notes":[],"number_printed":"1."}],"footnotes":[{"label":"1","text":"A/71/160。"}],"speeches":[],"references":[{"block":"b0","footnote":null,"start":2,"end":10,"target":"A/RES/59/50","locator":null,"inferred":false,"reason":null,"verb":null}],"organizations":[],"problems":[],"furniture":[],"source_facts":{"sha256":"cafe","size_bytes":0,"encoding":"utf-8"}}');
CREATE TABLE citations (
        document INTEGER NOT NULL REFERENCES documents (id),
        ordinal INTEGER NOT NULL,
        block TEXT,
        footnote TEXT,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        target TEXT NOT NULL,
        locator TEXT,
        verb TEXT,
        inferred INTEGER NOT NULL,
        PRIMARY KEY (document, ordinal));
INSERT INTO "citations" VALUES(1,0,'b0',NULL,2,10,'A/RES/59/50',NULL,NULL,0);
CREATE TABLE corrections (
        document INTEGER NOT NULL REFERENCES documents (id),
        field TEXT NOT NULL,
        value TEXT,
        found TEXT,
        made TEXT NOT NULL,
        PRIMARY KEY (document, field));
INSERT INTO "corrections" VALUES(1,'title','集体安全条约组织','联合国同集体安全条约组织的合作','2026-11-21T12:00:00Z');
CREATE TABLE documents (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        symbol TEXT,
        title TEXT NOT NULL,
        date TEXT,
        organ TEXT,
        session INTEGER,
        genre TEXT NOT NULL,
        language TEXT NOT NULL,
        source TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        added TEXT NOT NULL,
        revision INTEGER NOT NULL,
        removed_at TEXT, parser INTEGER NOT NULL DEFAULT 0, recogniser INTEGER NOT NULL DEFAULT 0);
INSERT INTO "documents" VALUES(1,'A/RES/71/12','集体安全条约组织','2016-11-21','General Assembly',71,'resolution','zh','seeds/sample.txt','cafe','2026-11-21T12:00:00Z',2,NULL,0,0);
CREATE TABLE earlier_bodies (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document INTEGER NOT NULL REFERENCES documents (id),
        revision INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        body TEXT NOT NULL,
        annotations TEXT NOT NULL,
        replaced_at TEXT NOT NULL);
INSERT INTO "earlier_bodies" VALUES(1,1,1,'f00d','{"source":"seeds/sample.txt","symbol":"A/RES/71/12","genre":"resolution","title":"联合国同集体安全条约组织的合作","date":"2016-11-21","organ":"General Assembly","session":71,"agenda_items":[],"language":"zh","blocks":[{"id":"b0","kind":"preambular","number":null,"level":0,"text":"回顾第59/50号决议，","speech":null,"notes":[{"label":"1","offset":9}]},{"id":"b1","kind":"operative","number":"1","level":0,"text":"决定继续审查；","speech":null,"notes":[],"number_printed":"1."}],"footnotes":[{"label":"1","text":"A/71/160。"}],"speeches":[],"references":[{"block":"b0","footnote":null,"start":2,"end":10,"target":"A/RES/59/50","locator":null,"inferred":false,"reason":null,"verb":null}],"organizations":[],"problems":[],"furniture":[],"source_facts":{"sha256":"f00d","size_bytes":0,"encoding":"utf-8"}}','[]','2026-11-21T12:00:00Z');
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO "facts" VALUES('document_changes',3);
INSERT INTO "facts" VALUES('annotation_changes',1);
CREATE TABLE import_items (
        import INTEGER NOT NULL REFERENCES imports (id),
        ordinal INTEGER NOT NULL,
        path TEXT NOT NULL,
        outcome TEXT NOT NULL,
        document INTEGER REFERENCES documents (id),
        details TEXT NOT NULL,
        PRIMARY KEY (import, ordinal));
INSERT INTO "import_items" VALUES(1,0,'/home/li/documents/a.txt','replaced',1,'{"review":["5f6e0d4e-0000-4000-8000-000000000001"]}');
CREATE TABLE imports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started TEXT NOT NULL,
        finished TEXT,
        cancelled INTEGER NOT NULL,
        given TEXT NOT NULL);
INSERT INTO "imports" VALUES(1,'2026-11-21T14:45:57Z','2026-11-21T14:45:57Z',0,'["/home/li/documents"]');
CREATE TABLE organization_corrections (
        document INTEGER NOT NULL REFERENCES documents (id),
        ordinal INTEGER NOT NULL,
        block TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        number TEXT,
        footnote TEXT,
        organization TEXT,
        made TEXT NOT NULL,
        PRIMARY KEY (document, ordinal));
CREATE TABLE organization_mentions (
        document INTEGER NOT NULL REFERENCES documents (id),
        ordinal INTEGER NOT NULL,
        block TEXT,
        footnote TEXT,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        organization TEXT NOT NULL,
        PRIMARY KEY (document, ordinal));
CREATE TABLE positions (
        document INTEGER PRIMARY KEY REFERENCES documents (id),
        block TEXT,
        offset INTEGER,
        fraction REAL,
        visit INTEGER NOT NULL);
INSERT INTO "positions" VALUES(1,'b1',0,0.5,1);
CREATE TABLE reference_corrections (
        document INTEGER NOT NULL REFERENCES documents (id),
        ordinal INTEGER NOT NULL,
        block TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        number TEXT,
        footnote TEXT,
        target TEXT,
        locator TEXT,
        made TEXT NOT NULL,
        PRIMARY KEY (document, ordinal));
INSERT INTO "reference_corrections" VALUES(1,0,'b0',2,10,'第59/50号决议','回顾','，',NULL,NULL,'A/RES/59/50','附件','2026-11-21T16:00:00Z');
CREATE TABLE tags (
        annotation TEXT NOT NULL REFERENCES annotations (id),
        ordinal INTEGER NOT NULL,
        tag TEXT NOT NULL,
        PRIMARY KEY (annotation, tag));
INSERT INTO "tags" VALUES('5f6e0d4e-0000-4000-8000-000000000001',0,'安全');
CREATE TABLE watched_files (
        path TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        modified INTEGER NOT NULL);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX documents_by_symbol ON documents (symbol);
CREATE INDEX documents_by_content ON documents (sha256);
CREATE INDEX earlier_bodies_by_document ON earlier_bodies (document);
CREATE INDEX earlier_bodies_by_content ON earlier_bodies (sha256);
CREATE INDEX citations_by_target ON citations (target);
CREATE INDEX annotations_by_document ON annotations (document);
CREATE INDEX tags_by_tag ON tags (tag);
CREATE INDEX corrections_by_found ON corrections (field, found);
CREATE VIEW live_organization_mentions AS
        SELECT organization_mentions.*, documents.date FROM organization_mentions
        JOIN documents ON documents.id = document AND removed_at IS NULL;
CREATE INDEX organization_mentions_by_name ON organization_mentions (organization, document);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('documents',1);
INSERT INTO "sqlite_sequence" VALUES('earlier_bodies',1);
INSERT INTO "sqlite_sequence" VALUES('imports',1);
COMMIT;
PRAGMA application_id = 1279607636;
PRAGMA user_version = 6;
