// What the graph needs on Neo4j. Every statement may run again; a semicolon ends it.

// Identity: a key names one node of a label. The constraint brings the index that MERGE needs.
CREATE CONSTRAINT digest_key IF NOT EXISTS FOR (n:Digest) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT paper_key IF NOT EXISTS FOR (n:Paper) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT author_key IF NOT EXISTS FOR (n:Author) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT topic_key IF NOT EXISTS FOR (n:Topic) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT model_key IF NOT EXISTS FOR (n:Model) REQUIRE n.key IS UNIQUE;

// Time: views are cut by the day of a digest or a paper. Days are strings, YYYY-MM-DD, and sort as such.
CREATE RANGE INDEX digest_date IF NOT EXISTS FOR (n:Digest) ON (n.date);
CREATE RANGE INDEX paper_date IF NOT EXISTS FOR (n:Paper) ON (n.date);

// Search: `_search` holds names and aliases, folded, with a space where Latin and Hangul meet; `_initials` the
// initial consonants of a Hangul name. The CJK analyser indexes Hangul by pairs of syllables, so that a part of
// a word is found; the text index finds a part of a Latin word.
CREATE FULLTEXT INDEX names IF NOT EXISTS
  FOR (n:Digest|Paper|Author|Topic|Model) ON EACH [n._search]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
CREATE TEXT INDEX digest_search IF NOT EXISTS FOR (n:Digest) ON (n._search);
CREATE TEXT INDEX paper_search IF NOT EXISTS FOR (n:Paper) ON (n._search);
CREATE TEXT INDEX author_search IF NOT EXISTS FOR (n:Author) ON (n._search);
CREATE TEXT INDEX topic_search IF NOT EXISTS FOR (n:Topic) ON (n._search);
CREATE TEXT INDEX model_search IF NOT EXISTS FOR (n:Model) ON (n._search);
CREATE TEXT INDEX digest_initials IF NOT EXISTS FOR (n:Digest) ON (n._initials);
CREATE TEXT INDEX paper_initials IF NOT EXISTS FOR (n:Paper) ON (n._initials);
CREATE TEXT INDEX author_initials IF NOT EXISTS FOR (n:Author) ON (n._initials);
CREATE TEXT INDEX topic_initials IF NOT EXISTS FOR (n:Topic) ON (n._initials);
CREATE TEXT INDEX model_initials IF NOT EXISTS FOR (n:Model) ON (n._initials);

// Digests of which only some parts are written yet.
CREATE CONSTRAINT paperweave_draft_key IF NOT EXISTS FOR (n:PaperweaveDraft) REQUIRE n.key IS UNIQUE;

// The one node of bookkeeping: which state the graph is in, who imports, the report of the last import.
CREATE CONSTRAINT paperweave_state_key IF NOT EXISTS FOR (n:PaperweaveState) REQUIRE n.key IS UNIQUE;
