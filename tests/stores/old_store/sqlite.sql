BEGIN TRANSACTION;
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO "application_versions" VALUES('986d2cc6-c249-41b1-9f25-86664d319cfd','1',1796075647929,1796075647929,'handraise');
CREATE TABLE dbos_migrations (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO "dbos_migrations" VALUES(125);
CREATE TABLE hr_accounts (
	surface TEXT NOT NULL, 
	account TEXT NOT NULL, 
	staff INTEGER NOT NULL, 
	CONSTRAINT pk_hr_accounts PRIMARY KEY (surface, account), 
	CONSTRAINT fk_hr_accounts_staff FOREIGN KEY(staff) REFERENCES hr_staff (id)
);
INSERT INTO "hr_accounts" VALUES('staffroom','1',1);
INSERT INTO "hr_accounts" VALUES('slack','U1ANA',2);
INSERT INTO "hr_accounts" VALUES('slack','U2BEN',3);
INSERT INTO "hr_accounts" VALUES('slack','U4DAN',4);
INSERT INTO "hr_accounts" VALUES('slack','U6IVY',5);
INSERT INTO "hr_accounts" VALUES('slack','U3CHO',6);
INSERT INTO "hr_accounts" VALUES('teams','44444444-dddd-4ddd-8ddd-000000000001',7);
INSERT INTO "hr_accounts" VALUES('teams','44444444-dddd-4ddd-8ddd-000000000002',8);
INSERT INTO "hr_accounts" VALUES('teams','44444444-dddd-4ddd-8ddd-000000000003',9);
INSERT INTO "hr_accounts" VALUES('staffroom','10',10);
INSERT INTO "hr_accounts" VALUES('teams','44444444-dddd-4ddd-8ddd-000000000009',10);
INSERT INTO "hr_accounts" VALUES('staffroom','11',11);
INSERT INTO "hr_accounts" VALUES('staffroom','12',12);
CREATE TABLE hr_cards (
	thread INTEGER NOT NULL, 
	surface TEXT NOT NULL, 
	room TEXT NOT NULL, 
	ref TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_hr_cards PRIMARY KEY (thread, surface, room)
);
INSERT INTO "hr_cards" VALUES(1,'staffroom','main','1',6);
INSERT INTO "hr_cards" VALUES(1,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000002',6);
INSERT INTO "hr_cards" VALUES(1,'slack','#customers','C1CUSTOMERS/1795687216.180138',6);
INSERT INTO "hr_cards" VALUES(2,'staffroom','main','2',10);
INSERT INTO "hr_cards" VALUES(2,'slack','#customers','C1CUSTOMERS/1795687830.699204',10);
INSERT INTO "hr_cards" VALUES(2,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000004',10);
INSERT INTO "hr_cards" VALUES(3,'staffroom','main','3',8);
INSERT INTO "hr_cards" VALUES(3,'slack','#customers','C1CUSTOMERS/1795688449.341806',8);
INSERT INTO "hr_cards" VALUES(3,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000021',8);
INSERT INTO "hr_cards" VALUES(4,'staffroom','main','4',6);
INSERT INTO "hr_cards" VALUES(4,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000022',6);
INSERT INTO "hr_cards" VALUES(4,'slack','#customers','C1CUSTOMERS/1795688452.911375',6);
INSERT INTO "hr_cards" VALUES(5,'staffroom','main','5',6);
INSERT INTO "hr_cards" VALUES(5,'slack','#customers','C1CUSTOMERS/1795689064.138367',6);
INSERT INTO "hr_cards" VALUES(5,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000023',6);
INSERT INTO "hr_cards" VALUES(6,'staffroom','main','6',2);
INSERT INTO "hr_cards" VALUES(6,'slack','#customers','C1CUSTOMERS/1795690298.484055',2);
INSERT INTO "hr_cards" VALUES(6,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000028',2);
INSERT INTO "hr_cards" VALUES(7,'staffroom','main','7',2);
INSERT INTO "hr_cards" VALUES(8,'staffroom','main','8',4);
INSERT INTO "hr_cards" VALUES(9,'staffroom','main','9',2);
INSERT INTO "hr_cards" VALUES(7,'slack','#customers','C1CUSTOMERS/1795690302.863660',2);
INSERT INTO "hr_cards" VALUES(7,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000030',2);
INSERT INTO "hr_cards" VALUES(8,'slack','#customers','C1CUSTOMERS/1795690305.324778',4);
INSERT INTO "hr_cards" VALUES(8,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000032',4);
INSERT INTO "hr_cards" VALUES(9,'slack','#customers','C1CUSTOMERS/1795690308.305868',2);
INSERT INTO "hr_cards" VALUES(9,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000034',2);
INSERT INTO "hr_cards" VALUES(10,'staffroom','main','10',8);
INSERT INTO "hr_cards" VALUES(10,'slack','#customers','C1CUSTOMERS/1795690921.542324',8);
INSERT INTO "hr_cards" VALUES(10,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000035',8);
INSERT INTO "hr_cards" VALUES(11,'staffroom','main','11',6);
INSERT INTO "hr_cards" VALUES(11,'slack','#customers','C1CUSTOMERS/1795690928.017540',6);
INSERT INTO "hr_cards" VALUES(11,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000038',6);
INSERT INTO "hr_cards" VALUES(12,'staffroom','main','12',8);
INSERT INTO "hr_cards" VALUES(12,'slack','#customers','C1CUSTOMERS/1795690933.575274',8);
INSERT INTO "hr_cards" VALUES(12,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000039',8);
INSERT INTO "hr_cards" VALUES(13,'staffroom','main','13',8);
INSERT INTO "hr_cards" VALUES(13,'slack','#customers','C1CUSTOMERS/1795691548.564252',8);
INSERT INTO "hr_cards" VALUES(13,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000041',8);
INSERT INTO "hr_cards" VALUES(14,'staffroom','main','14',3);
INSERT INTO "hr_cards" VALUES(15,'staffroom','main','15',7);
INSERT INTO "hr_cards" VALUES(14,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000044',3);
INSERT INTO "hr_cards" VALUES(14,'slack','#customers','C1CUSTOMERS/1795691555.182056',3);
INSERT INTO "hr_cards" VALUES(15,'slack','#customers','C1CUSTOMERS/1795692166.085106',7);
INSERT INTO "hr_cards" VALUES(15,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000045',7);
INSERT INTO "hr_cards" VALUES(16,'staffroom','main','16',1);
INSERT INTO "hr_cards" VALUES(16,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000052',1);
INSERT INTO "hr_cards" VALUES(17,'staffroom','main','17',1);
INSERT INTO "hr_cards" VALUES(18,'staffroom','main','18',1);
INSERT INTO "hr_cards" VALUES(19,'staffroom','main','19',1);
INSERT INTO "hr_cards" VALUES(20,'staffroom','main','20',1);
INSERT INTO "hr_cards" VALUES(21,'staffroom','main','21',1);
INSERT INTO "hr_cards" VALUES(22,'staffroom','main','22',1);
INSERT INTO "hr_cards" VALUES(18,'slack','#customers','C1CUSTOMERS/1796029231.925160',1);
INSERT INTO "hr_cards" VALUES(17,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000053',1);
INSERT INTO "hr_cards" VALUES(17,'slack','#customers','C1CUSTOMERS/1796029233.492634#17~1',1);
INSERT INTO "hr_cards" VALUES(19,'slack','#customers','C1CUSTOMERS/1796029233.492634#19~1',1);
INSERT INTO "hr_cards" VALUES(20,'slack','#customers','C1CUSTOMERS/1796029233.492634#20~1',1);
INSERT INTO "hr_cards" VALUES(21,'slack','#customers','C1CUSTOMERS/1796029233.492634#21~1',1);
INSERT INTO "hr_cards" VALUES(18,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000054#18~1',1);
INSERT INTO "hr_cards" VALUES(22,'slack','#customers','C1CUSTOMERS/1796029233.492634#22~1',1);
INSERT INTO "hr_cards" VALUES(19,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000054#19~1',1);
INSERT INTO "hr_cards" VALUES(20,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000054#20~1',1);
INSERT INTO "hr_cards" VALUES(21,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000054#21~1',1);
INSERT INTO "hr_cards" VALUES(22,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000054#22~1',1);
INSERT INTO "hr_cards" VALUES(23,'staffroom','main','23',2);
INSERT INTO "hr_cards" VALUES(23,'slack','#customers','C1CUSTOMERS/1796029234.817610',2);
INSERT INTO "hr_cards" VALUES(23,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000055',2);
INSERT INTO "hr_cards" VALUES(24,'staffroom','main','24',2);
INSERT INTO "hr_cards" VALUES(24,'slack','#customers','C1CUSTOMERS/1796029238.166244',2);
INSERT INTO "hr_cards" VALUES(24,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000056',2);
INSERT INTO "hr_cards" VALUES(25,'staffroom','main','25',2);
INSERT INTO "hr_cards" VALUES(25,'slack','#customers','C1CUSTOMERS/1796029240.866859',3);
INSERT INTO "hr_cards" VALUES(26,'staffroom','main','26',4);
INSERT INTO "hr_cards" VALUES(25,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000060',3);
INSERT INTO "hr_cards" VALUES(26,'slack','#customers','C1CUSTOMERS/1796029242.353514',4);
INSERT INTO "hr_cards" VALUES(27,'staffroom','main','27',5);
INSERT INTO "hr_cards" VALUES(26,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000061',4);
INSERT INTO "hr_cards" VALUES(27,'slack','#customers','C1CUSTOMERS/1796029244.797958',5);
INSERT INTO "hr_cards" VALUES(27,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000063',5);
INSERT INTO "hr_cards" VALUES(28,'staffroom','main','28',2);
INSERT INTO "hr_cards" VALUES(28,'slack','#customers','C1CUSTOMERS/1796029249.379594',2);
INSERT INTO "hr_cards" VALUES(28,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000065',2);
INSERT INTO "hr_cards" VALUES(29,'staffroom','main','29',2);
INSERT INTO "hr_cards" VALUES(29,'slack','#customers','C1CUSTOMERS/1796029251.818117',2);
INSERT INTO "hr_cards" VALUES(29,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000066',2);
INSERT INTO "hr_cards" VALUES(30,'staffroom','main','30',5);
INSERT INTO "hr_cards" VALUES(30,'slack','#customers','C1CUSTOMERS/1796029254.511934',5);
INSERT INTO "hr_cards" VALUES(30,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000073',5);
INSERT INTO "hr_cards" VALUES(31,'staffroom','main','31',6);
INSERT INTO "hr_cards" VALUES(31,'slack','#customers','C1CUSTOMERS/1796029263.478344',6);
INSERT INTO "hr_cards" VALUES(31,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000082',6);
INSERT INTO "hr_cards" VALUES(32,'staffroom','main','32',6);
INSERT INTO "hr_cards" VALUES(32,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000083',6);
INSERT INTO "hr_cards" VALUES(32,'slack','#customers','C1CUSTOMERS/1796029267.111261',6);
INSERT INTO "hr_cards" VALUES(33,'staffroom','main','33',6);
INSERT INTO "hr_cards" VALUES(33,'slack','#customers','C1CUSTOMERS/1796029270.343083',6);
INSERT INTO "hr_cards" VALUES(34,'staffroom','main','34',6);
INSERT INTO "hr_cards" VALUES(33,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000088',6);
INSERT INTO "hr_cards" VALUES(34,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000089',6);
INSERT INTO "hr_cards" VALUES(34,'slack','#customers','C1CUSTOMERS/1796029273.848730',6);
INSERT INTO "hr_cards" VALUES(35,'staffroom','main','35',7);
INSERT INTO "hr_cards" VALUES(35,'slack','#customers','C1CUSTOMERS/1796631607.047128',7);
INSERT INTO "hr_cards" VALUES(35,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000103',7);
INSERT INTO "hr_cards" VALUES(36,'staffroom','main','36',4);
INSERT INTO "hr_cards" VALUES(36,'slack','#customers','C1CUSTOMERS/1796631608.568169',4);
INSERT INTO "hr_cards" VALUES(36,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000104',4);
INSERT INTO "hr_cards" VALUES(37,'staffroom','main','37',4);
INSERT INTO "hr_cards" VALUES(37,'slack','#customers','C1CUSTOMERS/1796631618.495905',4);
INSERT INTO "hr_cards" VALUES(37,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000105',4);
INSERT INTO "hr_cards" VALUES(38,'staffroom','main','38',2);
INSERT INTO "hr_cards" VALUES(39,'staffroom','main','39',1);
INSERT INTO "hr_cards" VALUES(38,'slack','#customers','C1CUSTOMERS/1796631621.271498',2);
INSERT INTO "hr_cards" VALUES(38,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000106',2);
INSERT INTO "hr_cards" VALUES(39,'slack','#customers','C1CUSTOMERS/1796631625.274965',1);
INSERT INTO "hr_cards" VALUES(39,'teams','19:customers00000000000000000000000@thread.tacv2','19:customers00000000000000000000000@thread.tacv2/1795000000107',1);
INSERT INTO "hr_cards" VALUES(40,'staffroom','main','40',1);
CREATE TABLE hr_cursors (
	channel TEXT NOT NULL, 
	cursor TEXT NOT NULL, 
	CONSTRAINT pk_hr_cursors PRIMARY KEY (channel)
);
INSERT INTO "hr_cursors" VALUES('mastodon','{"after": "1000", "since": "2026-11-25T10:00:13.829638+00:00"}');
INSERT INTO "hr_cursors" VALUES('bluesky','2026-12-07T08:20:01.881Z');
INSERT INTO "hr_cursors" VALUES('x','2129853447200047107');
CREATE TABLE hr_digest_quotes (
	thread INTEGER NOT NULL, 
	week TEXT NOT NULL, 
	surface TEXT NOT NULL, 
	room TEXT NOT NULL, 
	zone TEXT NOT NULL, 
	CONSTRAINT pk_hr_digest_quotes PRIMARY KEY (thread, week, surface, room)
);
INSERT INTO "hr_digest_quotes" VALUES(3,'2026-W48','staffroom','main','UTC');
INSERT INTO "hr_digest_quotes" VALUES(3,'2026-W48','slack','#customers','UTC');
INSERT INTO "hr_digest_quotes" VALUES(3,'2026-W48','teams','19:customers00000000000000000000000@thread.tacv2','UTC');
CREATE TABLE hr_digest_voices (
	id INTEGER NOT NULL, 
	week TEXT NOT NULL, 
	staff INTEGER, 
	useful BOOLEAN NOT NULL, 
	CONSTRAINT pk_hr_digest_voices PRIMARY KEY (id), 
	CONSTRAINT fk_hr_digest_voices_staff FOREIGN KEY(staff) REFERENCES hr_staff (id), 
	CONSTRAINT uq_hr_digest_voices_week_staff UNIQUE (week, staff)
);
INSERT INTO "hr_digest_voices" VALUES(1,'2026-W48',2,1);
INSERT INTO "hr_digest_voices" VALUES(2,'2026-W48',7,0);
CREATE TABLE hr_digests (
	week TEXT NOT NULL, 
	zone TEXT NOT NULL, 
	due BIGINT NOT NULL, 
	told TEXT NOT NULL, 
	CONSTRAINT pk_hr_digests PRIMARY KEY (week, zone)
);
INSERT INTO "hr_digests" VALUES('2026-W48','UTC',1796029200000000,'{"week":{"monday":"2026-11-23","zone":"UTC"},"made_at":"2026-11-30T09:00:21.969927Z","heard":15,"answered":7,"in_time":{"part":7,"whole":14},"to_claim":{"count":12,"median":"PT0.633421S","ninetieth":"PT10M18.243544S"},"to_answer":{"count":7,"median":"PT10M13.783846S","ninetieth":"PT30M41.233077S"},"waiting":{"count":3,"oldest":[{"thread":10,"since":"2026-11-26T10:51:48.820233Z","url":"http://house.standin/p/00000007"},{"thread":13,"since":"2026-11-26T11:12:28.339329Z","url":"http://house.standin/p/00000009"},{"thread":14,"since":"2026-11-26T11:12:32.443496Z","url":"http://house.standin/p/00000010"}]},"freed":2,"follow_ups":0,"retracted":1,"seconds":0,"people":{"count":4,"names":["Ana Lima","Ana Ruiz","Fay"]},"departments":1,"outside":{"part":4,"whole":4},"first_timers":{"count":4,"names":["Ana Lima","Ana Ruiz","Fay"]},"helpers":{"count":0,"names":[]},"thanks":1,"quotes":[{"thread":3,"by":"","text":"","url":null,"post":{"channel":"mastodon","id":"99998"}}],"small":{"part":3,"whole":4},"famous":{"part":0,"whole":0},"words":[],"spend":[{"currency":"USD","amount":"0.032"}],"earlier":[{"week":{"monday":"2026-11-16","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-09","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-02","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-10-26","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}}]}');
INSERT INTO "hr_digests" VALUES('2026-W49','UTC',1796634000000000,'{"week":{"monday":"2026-11-30","zone":"UTC"},"made_at":"2026-12-07T09:22:02.168040Z","heard":19,"answered":4,"in_time":{"part":4,"whole":19},"to_claim":{"count":12,"median":"PT0.718081S","ninetieth":"PT2.749415S"},"to_answer":{"count":4,"median":"PT10M16.022085S","ninetieth":"PT10M22.352675S"},"waiting":{"count":12,"oldest":[{"thread":3,"since":"2026-11-26T10:20:47.419000Z","url":"https://town.example/@maya/99996"},{"thread":10,"since":"2026-11-26T10:51:48.820233Z","url":"http://house.standin/p/00000007"},{"thread":11,"since":"2026-11-26T11:02:06.928861Z","url":"http://house.standin/p/00000008"},{"thread":13,"since":"2026-11-26T11:12:28.339329Z","url":"http://house.standin/p/00000009"},{"thread":14,"since":"2026-11-26T11:12:32.443496Z","url":"http://house.standin/p/00000010"},{"thread":16,"since":"2026-11-30T09:00:27.271043Z","url":"http://house.standin/p/00000012"},{"thread":17,"since":"2026-11-30T09:00:30.251299Z","url":"http://house.standin/p/00000013"},{"thread":18,"since":"2026-11-30T09:00:30.372351Z","url":"http://house.standin/p/00000014"},{"thread":19,"since":"2026-11-30T09:00:30.577684Z","url":"http://house.standin/p/00000015"},{"thread":20,"since":"2026-11-30T09:00:31.005512Z","url":"http://house.standin/p/00000016"}]},"freed":0,"follow_ups":0,"retracted":0,"seconds":1,"people":{"count":2,"names":["Ana Lima","Ana Ruiz"]},"departments":0,"outside":{"part":0,"whole":0},"first_timers":{"count":0,"names":[]},"helpers":{"count":1,"names":[]},"thanks":0,"quotes":[],"small":{"part":0,"whole":0},"famous":{"part":0,"whole":0},"words":[{"word":"fresh","now":6,"before":0},{"word":"tart","now":6,"before":0},{"word":"which","now":6,"before":0}],"spend":[{"currency":"USD","amount":"0.022"}],"earlier":[{"week":{"monday":"2026-11-23","zone":"UTC"},"heard":15,"answered":7,"in_time":{"part":7,"whole":14}},{"week":{"monday":"2026-11-16","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-09","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}},{"week":{"monday":"2026-11-02","zone":"UTC"},"heard":0,"answered":0,"in_time":{"part":0,"whole":0}}]}');
CREATE TABLE hr_drafts (
	thread INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	asked TEXT, 
	seconded TEXT, 
	seconded_by INTEGER, pictures TEXT DEFAULT '[]' NOT NULL, split BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_hr_drafts PRIMARY KEY (thread, author), 
	CONSTRAINT fk_hr_drafts_author FOREIGN KEY(author) REFERENCES hr_staff (id), 
	CONSTRAINT fk_hr_drafts_thread FOREIGN KEY(thread) REFERENCES hr_threads (id)
);
INSERT INTO "hr_drafts" VALUES(11,10,'Very near.',1795690927777660,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(12,10,'Behind the house.',1796635347617218,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(23,2,'Like this.',1796029237386327,NULL,NULL,NULL,'[{"id": "4b179e1c7a3e61c3d1eab6fc93097a42", "alt": "A stollen", "media": "image/png", "width": 4, "height": 3, "size": 77, "sha256": "a8befa87e81905265d5688421243021cb2ede01b5bf6b616770155edbb8bab67"}]',0);
INSERT INTO "hr_drafts" VALUES(24,7,'Like that.',1796029239956021,NULL,NULL,NULL,'[{"id": "10989c490b2503b2587279c2b5f9a8f4", "alt": "A brezel", "media": "image/png", "width": 20, "height": 20, "size": 86, "sha256": "639df29814971de6b388e59d21b7c6f851498b79ca458abdc7f62c0ad8962f7d"}]',0);
INSERT INTO "hr_drafts" VALUES(25,10,'Of course, if it is',1796029240732794,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(26,10,'Call our night baker: +49 30 1234567.',1796029241887436,'9be4e4e769fd819265c5e7f8e06520aaa7d728bf2276c093945ace99043fd6d7',NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(27,10,'Call our night baker: +49 30 1234567.',1796029243236464,'9be4e4e769fd819265c5e7f8e06520aaa7d728bf2276c093945ace99043fd6d7','9be4e4e769fd819265c5e7f8e06520aaa7d728bf2276c093945ace99043fd6d7',3,'[]',0);
INSERT INTO "hr_drafts" VALUES(35,10,'We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt.',1796631622459013,NULL,NULL,NULL,'[]',1);
INSERT INTO "hr_drafts" VALUES(36,10,'Two kinds of them.',1796631628016191,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(37,10,'For up to fifty guests.',1796631629741663,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(38,10,'On Tuesdays.',1796635347268290,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(30,2,'About two days.',1796635350846799,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(29,7,'From the next village.',1796635351023596,NULL,NULL,NULL,'[]',0);
INSERT INTO "hr_drafts" VALUES(28,2,'Wheat flour, type 550.',1796635352090872,NULL,NULL,NULL,'[]',0);
CREATE TABLE hr_effects (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	lane TEXT NOT NULL, 
	thread INTEGER NOT NULL, 
	payload TEXT NOT NULL, 
	reply TEXT, 
	state TEXT NOT NULL, 
	due BIGINT NOT NULL, 
	tries INTEGER NOT NULL, 
	handed INTEGER NOT NULL, 
	why TEXT NOT NULL, 
	CONSTRAINT uq_hr_effects_key UNIQUE ("key")
);
INSERT INTO "hr_effects" VALUES(1,'card/1/staffroom/main/1','DrawCard','room/staffroom/main',1,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795687215454870,1,1,'');
INSERT INTO "hr_effects" VALUES(2,'card/1/slack/#customers/1','DrawCard','room/slack/#customers',1,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795687215454870,1,1,'');
INSERT INTO "hr_effects" VALUES(3,'card/1/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',1,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795687215454870,1,1,'');
INSERT INTO "hr_effects" VALUES(4,'card/1/staffroom/main/2','DrawCard','room/staffroom/main',1,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795687216351548,0,1,'');
INSERT INTO "hr_effects" VALUES(5,'card/1/slack/#customers/2','DrawCard','room/slack/#customers',1,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795687827727138,0,2,'');
INSERT INTO "hr_effects" VALUES(6,'card/1/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',1,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795687216351548,0,1,'');
INSERT INTO "hr_effects" VALUES(7,'publish/c8145626e3ff079f9a2348ac8f8f31fe','Publish','channel/wall',1,'{}','c8145626e3ff079f9a2348ac8f8f31fe','done',1795687827861086,1,2,'');
INSERT INTO "hr_effects" VALUES(8,'card/1/staffroom/main/4','DrawCard','room/staffroom/main',1,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795687827780989,0,2,'');
INSERT INTO "hr_effects" VALUES(9,'card/1/slack/#customers/4','DrawCard','room/slack/#customers',1,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795687827805148,0,2,'');
INSERT INTO "hr_effects" VALUES(10,'card/1/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',1,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795687827828547,0,2,'');
INSERT INTO "hr_effects" VALUES(11,'card/1/staffroom/main/6','DrawCard','room/staffroom/main',1,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795687828129391,0,1,'');
INSERT INTO "hr_effects" VALUES(12,'card/1/slack/#customers/6','DrawCard','room/slack/#customers',1,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795687828129391,0,1,'');
INSERT INTO "hr_effects" VALUES(13,'card/1/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',1,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795687828129391,0,1,'');
INSERT INTO "hr_effects" VALUES(14,'card/2/staffroom/main/1','DrawCard','room/staffroom/main',2,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795687830545243,1,1,'');
INSERT INTO "hr_effects" VALUES(15,'card/2/slack/#customers/1','DrawCard','room/slack/#customers',2,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795687830545243,1,1,'');
INSERT INTO "hr_effects" VALUES(16,'card/2/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',2,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795687830545243,1,1,'');
INSERT INTO "hr_effects" VALUES(17,'card/2/staffroom/main/2','DrawCard','room/staffroom/main',2,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795687831383457,0,1,'');
INSERT INTO "hr_effects" VALUES(18,'card/2/slack/#customers/2','DrawCard','room/slack/#customers',2,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795687831383457,0,1,'');
INSERT INTO "hr_effects" VALUES(19,'card/2/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',2,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795687831383457,0,1,'');
INSERT INTO "hr_effects" VALUES(20,'publish/07c5ffbdb0f574a35b2ea297cd04979c','Publish','channel/wall',2,'{}','07c5ffbdb0f574a35b2ea297cd04979c','done',1795688443958265,1,2,'');
INSERT INTO "hr_effects" VALUES(21,'card/2/staffroom/main/8','DrawCard','room/staffroom/main',2,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'done',1795687833774874,0,1,'');
INSERT INTO "hr_effects" VALUES(22,'card/2/slack/#customers/8','DrawCard','room/slack/#customers',2,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'done',1795688443913808,0,2,'');
INSERT INTO "hr_effects" VALUES(23,'card/2/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',2,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'done',1795688443921819,0,2,'');
INSERT INTO "hr_effects" VALUES(24,'card/2/staffroom/main/10','DrawCard','room/staffroom/main',2,'{"surface": "staffroom", "room": "main", "version": 10}',NULL,'done',1795688444233584,0,1,'');
INSERT INTO "hr_effects" VALUES(25,'card/2/slack/#customers/10','DrawCard','room/slack/#customers',2,'{"surface": "slack", "room": "#customers", "version": 10}',NULL,'done',1795688444233584,0,1,'');
INSERT INTO "hr_effects" VALUES(26,'card/2/teams/19:customers00000000000000000000000@thread.tacv2/10','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',2,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 10}',NULL,'done',1795688444233584,0,1,'');
INSERT INTO "hr_effects" VALUES(27,'card/3/staffroom/main/1','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795688448967305,1,1,'');
INSERT INTO "hr_effects" VALUES(28,'card/3/slack/#customers/1','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795688448967305,1,1,'');
INSERT INTO "hr_effects" VALUES(29,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795688448967305,1,1,'');
INSERT INTO "hr_effects" VALUES(30,'card/4/staffroom/main/1','DrawCard','room/staffroom/main',4,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795688450057197,1,1,'');
INSERT INTO "hr_effects" VALUES(31,'card/4/slack/#customers/1','DrawCard','room/slack/#customers',4,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795688450057197,1,1,'');
INSERT INTO "hr_effects" VALUES(32,'card/4/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',4,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795688450057197,1,1,'');
INSERT INTO "hr_effects" VALUES(33,'card/5/staffroom/main/1','DrawCard','room/staffroom/main',5,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795688452911832,1,1,'');
INSERT INTO "hr_effects" VALUES(34,'card/5/slack/#customers/1','DrawCard','room/slack/#customers',5,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795689064002404,1,2,'');
INSERT INTO "hr_effects" VALUES(35,'card/5/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',5,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795689064015857,1,2,'');
INSERT INTO "hr_effects" VALUES(36,'card/3/staffroom/main/2','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795688453707697,0,1,'');
INSERT INTO "hr_effects" VALUES(37,'card/3/slack/#customers/2','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795689064020838,0,2,'');
INSERT INTO "hr_effects" VALUES(38,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795689064024568,0,2,'');
INSERT INTO "hr_effects" VALUES(39,'publish/dae7bae7e870e7232a82ddbf486c3d22','Publish','channel/mastodon',3,'{}','dae7bae7e870e7232a82ddbf486c3d22','done',1795689064034258,1,2,'');
INSERT INTO "hr_effects" VALUES(40,'card/3/staffroom/main/4','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795689064026814,0,2,'');
INSERT INTO "hr_effects" VALUES(41,'card/3/slack/#customers/4','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795689064029600,0,2,'');
INSERT INTO "hr_effects" VALUES(42,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795689064031678,0,2,'');
INSERT INTO "hr_effects" VALUES(43,'card/3/staffroom/main/6','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795689064255061,0,1,'');
INSERT INTO "hr_effects" VALUES(44,'card/3/slack/#customers/6','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795689064255061,0,1,'');
INSERT INTO "hr_effects" VALUES(45,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795689064255061,0,1,'');
INSERT INTO "hr_effects" VALUES(46,'card/4/staffroom/main/2','DrawCard','room/staffroom/main',4,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795689067346653,0,1,'');
INSERT INTO "hr_effects" VALUES(47,'card/4/slack/#customers/2','DrawCard','room/slack/#customers',4,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795689067346653,0,1,'');
INSERT INTO "hr_effects" VALUES(48,'card/4/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',4,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795689067346653,0,1,'');
INSERT INTO "hr_effects" VALUES(49,'publish/b4578ffb1d78944cc8dfa542bde795f8','Publish','channel/bluesky',4,'{}','b4578ffb1d78944cc8dfa542bde795f8','done',1795689678091815,1,2,'');
INSERT INTO "hr_effects" VALUES(50,'card/4/staffroom/main/4','DrawCard','room/staffroom/main',4,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795689677863347,0,2,'');
INSERT INTO "hr_effects" VALUES(51,'card/4/slack/#customers/4','DrawCard','room/slack/#customers',4,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795689677967890,0,2,'');
INSERT INTO "hr_effects" VALUES(52,'card/4/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',4,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795689678036134,0,2,'');
INSERT INTO "hr_effects" VALUES(53,'card/4/staffroom/main/6','DrawCard','room/staffroom/main',4,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795689678197998,0,1,'');
INSERT INTO "hr_effects" VALUES(54,'card/4/slack/#customers/6','DrawCard','room/slack/#customers',4,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795689678197998,0,1,'');
INSERT INTO "hr_effects" VALUES(55,'card/4/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',4,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795689678197998,0,1,'');
INSERT INTO "hr_effects" VALUES(56,'card/5/staffroom/main/2','DrawCard','room/staffroom/main',5,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795689680559945,0,1,'');
INSERT INTO "hr_effects" VALUES(57,'card/5/slack/#customers/2','DrawCard','room/slack/#customers',5,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795689680559945,0,1,'');
INSERT INTO "hr_effects" VALUES(58,'card/5/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',5,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795689680559945,0,1,'');
INSERT INTO "hr_effects" VALUES(59,'publish/31c9f6ba8dff30b3383e5577ba7a7120','Publish','channel/x',5,'{}','31c9f6ba8dff30b3383e5577ba7a7120','done',1795690291214690,1,2,'');
INSERT INTO "hr_effects" VALUES(60,'card/5/staffroom/main/4','DrawCard','room/staffroom/main',5,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795689681084868,0,1,'');
INSERT INTO "hr_effects" VALUES(61,'card/5/slack/#customers/4','DrawCard','room/slack/#customers',5,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795690291151883,0,2,'');
INSERT INTO "hr_effects" VALUES(62,'card/5/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',5,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795690291184260,0,2,'');
INSERT INTO "hr_effects" VALUES(63,'card/5/staffroom/main/6','DrawCard','room/staffroom/main',5,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795690291330020,0,1,'');
INSERT INTO "hr_effects" VALUES(64,'card/5/slack/#customers/6','DrawCard','room/slack/#customers',5,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795690291330020,0,1,'');
INSERT INTO "hr_effects" VALUES(65,'card/5/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',5,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795690291330020,0,1,'');
INSERT INTO "hr_effects" VALUES(66,'whisper/3/10/follow-99998','Whisper','person/10',3,'{"to": 10, "text": "Maya wrote again in #3.", "name": "follow-99998"}',NULL,'done',1795690293343292,1,1,'');
INSERT INTO "hr_effects" VALUES(67,'card/3/staffroom/main/7','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'done',1795690293343292,0,1,'');
INSERT INTO "hr_effects" VALUES(68,'card/3/slack/#customers/7','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'done',1795690293343292,0,1,'');
INSERT INTO "hr_effects" VALUES(69,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'done',1795690293343292,0,1,'');
INSERT INTO "hr_effects" VALUES(70,'whisper/4/10/like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke','Whisper','person/10',4,'{"to": 10, "text": "Maya liked your answer in #4.", "name": "like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke"}',NULL,'done',1795690298105281,1,1,'');
INSERT INTO "hr_effects" VALUES(71,'card/6/staffroom/main/1','DrawCard','room/staffroom/main',6,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690298325118,1,1,'');
INSERT INTO "hr_effects" VALUES(72,'card/6/slack/#customers/1','DrawCard','room/slack/#customers',6,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690298325118,1,1,'');
INSERT INTO "hr_effects" VALUES(73,'card/6/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',6,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690298325118,1,1,'');
INSERT INTO "hr_effects" VALUES(74,'card/6/staffroom/main/2','DrawCard','room/staffroom/main',6,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690298413827,0,1,'');
INSERT INTO "hr_effects" VALUES(75,'card/6/slack/#customers/2','DrawCard','room/slack/#customers',6,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795690298413827,0,1,'');
INSERT INTO "hr_effects" VALUES(76,'card/6/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',6,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795690298413827,0,1,'');
INSERT INTO "hr_effects" VALUES(77,'card/7/staffroom/main/1','DrawCard','room/staffroom/main',7,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690298760054,1,1,'');
INSERT INTO "hr_effects" VALUES(78,'card/7/slack/#customers/1','DrawCard','room/slack/#customers',7,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690298760054,1,1,'');
INSERT INTO "hr_effects" VALUES(79,'card/7/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',7,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690298760054,1,1,'');
INSERT INTO "hr_effects" VALUES(80,'card/7/staffroom/main/2','DrawCard','room/staffroom/main',7,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690298890550,0,1,'');
INSERT INTO "hr_effects" VALUES(81,'card/7/slack/#customers/2','DrawCard','room/slack/#customers',7,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795690298890550,0,1,'');
INSERT INTO "hr_effects" VALUES(82,'card/7/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',7,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795690298890550,0,1,'');
INSERT INTO "hr_effects" VALUES(83,'card/8/staffroom/main/1','DrawCard','room/staffroom/main',8,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690299177953,1,1,'');
INSERT INTO "hr_effects" VALUES(84,'card/8/slack/#customers/1','DrawCard','room/slack/#customers',8,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690299177953,1,1,'');
INSERT INTO "hr_effects" VALUES(85,'card/8/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',8,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690299177953,1,1,'');
INSERT INTO "hr_effects" VALUES(86,'card/8/staffroom/main/2','DrawCard','room/staffroom/main',8,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690299279980,0,1,'');
INSERT INTO "hr_effects" VALUES(87,'card/8/slack/#customers/2','DrawCard','room/slack/#customers',8,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795690299279980,0,1,'');
INSERT INTO "hr_effects" VALUES(88,'card/8/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',8,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795690299279980,0,1,'');
INSERT INTO "hr_effects" VALUES(89,'card/8/staffroom/main/3','DrawCard','room/staffroom/main',8,'{"surface": "staffroom", "room": "main", "version": 3}',NULL,'done',1795690299385081,0,1,'');
INSERT INTO "hr_effects" VALUES(90,'card/8/slack/#customers/3','DrawCard','room/slack/#customers',8,'{"surface": "slack", "room": "#customers", "version": 3}',NULL,'done',1795690299385081,0,1,'');
INSERT INTO "hr_effects" VALUES(91,'card/8/teams/19:customers00000000000000000000000@thread.tacv2/3','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',8,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}',NULL,'done',1795690299385081,0,1,'');
INSERT INTO "hr_effects" VALUES(92,'card/8/staffroom/main/4','DrawCard','room/staffroom/main',8,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795690300000377,0,1,'');
INSERT INTO "hr_effects" VALUES(93,'card/8/slack/#customers/4','DrawCard','room/slack/#customers',8,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795690300000377,0,1,'');
INSERT INTO "hr_effects" VALUES(94,'card/8/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',8,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795690300000377,0,1,'');
INSERT INTO "hr_effects" VALUES(95,'card/9/staffroom/main/1','DrawCard','room/staffroom/main',9,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690301042965,1,1,'');
INSERT INTO "hr_effects" VALUES(96,'card/9/slack/#customers/1','DrawCard','room/slack/#customers',9,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690301042965,1,1,'');
INSERT INTO "hr_effects" VALUES(97,'card/9/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',9,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690301042965,1,1,'');
INSERT INTO "hr_effects" VALUES(98,'card/9/staffroom/main/2','DrawCard','room/staffroom/main',9,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690308760025,0,1,'');
INSERT INTO "hr_effects" VALUES(99,'card/9/slack/#customers/2','DrawCard','room/slack/#customers',9,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795690308760025,0,1,'');
INSERT INTO "hr_effects" VALUES(100,'card/9/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',9,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795690308760025,0,1,'');
INSERT INTO "hr_effects" VALUES(101,'card/10/staffroom/main/1','DrawCard','room/staffroom/main',10,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690308853566,1,1,'');
INSERT INTO "hr_effects" VALUES(102,'card/10/slack/#customers/1','DrawCard','room/slack/#customers',10,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690920672289,1,2,'');
INSERT INTO "hr_effects" VALUES(103,'card/10/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',10,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690920728218,1,2,'');
INSERT INTO "hr_effects" VALUES(104,'card/10/staffroom/main/2','DrawCard','room/staffroom/main',10,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690309317788,0,1,'');
INSERT INTO "hr_effects" VALUES(105,'card/10/slack/#customers/2','DrawCard','room/slack/#customers',10,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795690920745718,0,2,'');
INSERT INTO "hr_effects" VALUES(106,'card/10/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',10,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795690920772903,0,2,'');
INSERT INTO "hr_effects" VALUES(107,'publish/3a14ae6df7b07c23d3f746c2d1cafa5e','Publish','channel/wall',10,'{}','3a14ae6df7b07c23d3f746c2d1cafa5e','done',1795690920850657,1,2,'');
INSERT INTO "hr_effects" VALUES(108,'card/10/staffroom/main/4','DrawCard','room/staffroom/main',10,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795690310527064,0,1,'');
INSERT INTO "hr_effects" VALUES(109,'card/10/slack/#customers/4','DrawCard','room/slack/#customers',10,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795690920789210,0,2,'');
INSERT INTO "hr_effects" VALUES(110,'card/10/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',10,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795690920800493,0,2,'');
INSERT INTO "hr_effects" VALUES(111,'card/10/staffroom/main/6','DrawCard','room/staffroom/main',10,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795690920965851,0,1,'');
INSERT INTO "hr_effects" VALUES(112,'card/10/slack/#customers/6','DrawCard','room/slack/#customers',10,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795690920965851,0,1,'');
INSERT INTO "hr_effects" VALUES(113,'card/10/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',10,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795690920965851,0,1,'');
INSERT INTO "hr_effects" VALUES(114,'retract/3a14ae6df7b07c23d3f746c2d1cafa5e/6','Retract','channel/wall',10,'{"channel": "wall", "post": "00000007-1", "version": 6}','3a14ae6df7b07c23d3f746c2d1cafa5e','done',1795690924205821,1,1,'');
INSERT INTO "hr_effects" VALUES(115,'card/10/staffroom/main/7','DrawCard','room/staffroom/main',10,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'done',1795690924205821,0,1,'');
INSERT INTO "hr_effects" VALUES(116,'card/10/slack/#customers/7','DrawCard','room/slack/#customers',10,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'done',1795690924205821,0,1,'');
INSERT INTO "hr_effects" VALUES(117,'card/10/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',10,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'done',1795690924205821,0,1,'');
INSERT INTO "hr_effects" VALUES(118,'whisper/10/10/retracted-3a14ae6df7b07c23d3f746c2d1cafa5e','Whisper','person/10',10,'{"to": 10, "text": "Your reply in #10 has been taken back.", "name": "retracted-3a14ae6df7b07c23d3f746c2d1cafa5e"}',NULL,'done',1795690924398547,1,1,'');
INSERT INTO "hr_effects" VALUES(119,'card/10/staffroom/main/8','DrawCard','room/staffroom/main',10,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'done',1795690924398547,0,1,'');
INSERT INTO "hr_effects" VALUES(120,'card/10/slack/#customers/8','DrawCard','room/slack/#customers',10,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'done',1795690924398547,0,1,'');
INSERT INTO "hr_effects" VALUES(121,'card/10/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',10,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'done',1795690924398547,0,1,'');
INSERT INTO "hr_effects" VALUES(122,'card/11/staffroom/main/1','DrawCard','room/staffroom/main',11,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690927036349,1,1,'');
INSERT INTO "hr_effects" VALUES(123,'card/11/slack/#customers/1','DrawCard','room/slack/#customers',11,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690927036349,1,1,'');
INSERT INTO "hr_effects" VALUES(124,'card/11/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',11,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690927036349,1,1,'');
INSERT INTO "hr_effects" VALUES(125,'card/11/staffroom/main/2','DrawCard','room/staffroom/main',11,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690927289763,0,1,'');
INSERT INTO "hr_effects" VALUES(126,'card/11/slack/#customers/2','DrawCard','room/slack/#customers',11,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795690927289763,0,1,'');
INSERT INTO "hr_effects" VALUES(127,'card/11/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',11,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795690927289763,0,1,'');
INSERT INTO "hr_effects" VALUES(128,'publish/66fd4f1199a489263e19cf0c88ae8062','Publish','channel/wall',11,'{}','66fd4f1199a489263e19cf0c88ae8062','cancelled',1795691544503746,0,2,'undone');
INSERT INTO "hr_effects" VALUES(129,'card/11/staffroom/main/4','DrawCard','room/staffroom/main',11,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795690928688523,0,1,'');
INSERT INTO "hr_effects" VALUES(130,'card/11/slack/#customers/4','DrawCard','room/slack/#customers',11,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795690928688523,0,1,'');
INSERT INTO "hr_effects" VALUES(131,'card/11/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',11,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795690928688523,0,1,'');
INSERT INTO "hr_effects" VALUES(132,'card/11/staffroom/main/5','DrawCard','room/staffroom/main',11,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'done',1795690930278708,0,1,'');
INSERT INTO "hr_effects" VALUES(133,'card/11/slack/#customers/5','DrawCard','room/slack/#customers',11,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'done',1795690930278708,0,1,'');
INSERT INTO "hr_effects" VALUES(134,'card/11/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',11,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'done',1795690930278708,0,1,'');
INSERT INTO "hr_effects" VALUES(135,'card/12/staffroom/main/1','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795690931404908,1,1,'');
INSERT INTO "hr_effects" VALUES(136,'card/12/slack/#customers/1','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795690931404908,1,1,'');
INSERT INTO "hr_effects" VALUES(137,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795690931404908,1,1,'');
INSERT INTO "hr_effects" VALUES(138,'card/12/staffroom/main/2','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795690932008137,0,1,'');
INSERT INTO "hr_effects" VALUES(139,'card/12/slack/#customers/2','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795691544075179,0,2,'');
INSERT INTO "hr_effects" VALUES(140,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795691544291503,0,2,'');
INSERT INTO "hr_effects" VALUES(141,'publish/1dd8f75e78bcfe42207837e13c4218a6','Publish','channel/mastodon',12,'{}','1dd8f75e78bcfe42207837e13c4218a6','cancelled',1795691544545596,1,2,'The Mastodon server does not take it: “not that” (422).');
INSERT INTO "hr_effects" VALUES(142,'card/12/staffroom/main/4','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795690933596404,0,1,'');
INSERT INTO "hr_effects" VALUES(143,'card/12/slack/#customers/4','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795691544433028,0,2,'');
INSERT INTO "hr_effects" VALUES(144,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795691544477208,0,2,'');
INSERT INTO "hr_effects" VALUES(145,'whisper/12/10/failed-1dd8f75e78bcfe42207837e13c4218a6','Whisper','person/10',12,'{"to": 10, "text": "Your reply in #12 was not published: The Mastodon server does not take it: “not that” (422). Your draft is kept.", "name": "failed-1dd8f75e78bcfe42207837e13c4218a6"}',NULL,'done',1795691544937361,1,1,'');
INSERT INTO "hr_effects" VALUES(146,'card/12/staffroom/main/6','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795691544937361,0,1,'');
INSERT INTO "hr_effects" VALUES(147,'card/12/slack/#customers/6','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795691544937361,0,1,'');
INSERT INTO "hr_effects" VALUES(148,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795691544937361,0,1,'');
INSERT INTO "hr_effects" VALUES(149,'card/13/staffroom/main/1','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795691548456319,1,1,'');
INSERT INTO "hr_effects" VALUES(150,'card/13/slack/#customers/1','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795691548456319,1,1,'');
INSERT INTO "hr_effects" VALUES(151,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795691548456319,1,1,'');
INSERT INTO "hr_effects" VALUES(152,'card/13/staffroom/main/2','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795691548938717,0,1,'');
INSERT INTO "hr_effects" VALUES(153,'card/13/slack/#customers/2','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795691548938717,0,1,'');
INSERT INTO "hr_effects" VALUES(154,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795691548938717,0,1,'');
INSERT INTO "hr_effects" VALUES(155,'whisper/13/3/handed-2','Whisper','person/3',13,'{"to": 3, "text": "Ana Ruiz handed you #13.", "name": "handed-2"}',NULL,'done',1795691548961792,1,1,'');
INSERT INTO "hr_effects" VALUES(156,'card/13/staffroom/main/3','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 3}',NULL,'done',1795691548961792,0,1,'');
INSERT INTO "hr_effects" VALUES(157,'card/13/slack/#customers/3','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 3}',NULL,'done',1795691548961792,0,1,'');
INSERT INTO "hr_effects" VALUES(158,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/3','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}',NULL,'done',1795691548961792,0,1,'');
INSERT INTO "hr_effects" VALUES(159,'card/13/staffroom/main/4','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795691548986263,0,1,'');
INSERT INTO "hr_effects" VALUES(160,'card/13/slack/#customers/4','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795691548986263,0,1,'');
INSERT INTO "hr_effects" VALUES(161,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795691548986263,0,1,'');
INSERT INTO "hr_effects" VALUES(162,'card/13/staffroom/main/5','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'done',1795691549066687,0,1,'');
INSERT INTO "hr_effects" VALUES(163,'card/13/slack/#customers/5','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'done',1795691549066687,0,1,'');
INSERT INTO "hr_effects" VALUES(164,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'done',1795691549066687,0,1,'');
INSERT INTO "hr_effects" VALUES(165,'card/13/staffroom/main/6','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795691549865581,0,1,'');
INSERT INTO "hr_effects" VALUES(166,'card/13/slack/#customers/6','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795691549865581,0,1,'');
INSERT INTO "hr_effects" VALUES(167,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795691549865581,0,1,'');
INSERT INTO "hr_effects" VALUES(168,'card/13/staffroom/main/7','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'done',1795691550428890,0,1,'');
INSERT INTO "hr_effects" VALUES(169,'card/13/slack/#customers/7','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'done',1795691550428890,0,1,'');
INSERT INTO "hr_effects" VALUES(170,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'done',1795691550428890,0,1,'');
INSERT INTO "hr_effects" VALUES(171,'card/13/staffroom/main/8','DrawCard','room/staffroom/main',13,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'done',1795691551022518,0,1,'');
INSERT INTO "hr_effects" VALUES(172,'card/13/slack/#customers/8','DrawCard','room/slack/#customers',13,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'done',1795691551022518,0,1,'');
INSERT INTO "hr_effects" VALUES(173,'card/13/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',13,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'done',1795691551022518,0,1,'');
INSERT INTO "hr_effects" VALUES(174,'card/14/staffroom/main/1','DrawCard','room/staffroom/main',14,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795691552534434,1,1,'');
INSERT INTO "hr_effects" VALUES(175,'card/14/slack/#customers/1','DrawCard','room/slack/#customers',14,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795691552534434,1,1,'');
INSERT INTO "hr_effects" VALUES(176,'card/14/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',14,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795691552534434,1,1,'');
INSERT INTO "hr_effects" VALUES(177,'card/14/staffroom/main/2','DrawCard','room/staffroom/main',14,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795691552648256,0,1,'');
INSERT INTO "hr_effects" VALUES(178,'card/14/slack/#customers/2','DrawCard','room/slack/#customers',14,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795692165733288,0,2,'');
INSERT INTO "hr_effects" VALUES(179,'card/14/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',14,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795692165817494,0,2,'');
INSERT INTO "hr_effects" VALUES(180,'card/15/staffroom/main/1','DrawCard','room/staffroom/main',15,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1795691553022168,1,1,'');
INSERT INTO "hr_effects" VALUES(181,'card/15/slack/#customers/1','DrawCard','room/slack/#customers',15,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1795692165900614,1,2,'');
INSERT INTO "hr_effects" VALUES(182,'card/15/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',15,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1795692165999636,1,2,'');
INSERT INTO "hr_effects" VALUES(183,'card/15/staffroom/main/2','DrawCard','room/staffroom/main',15,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1795691553590366,0,1,'');
INSERT INTO "hr_effects" VALUES(184,'card/15/slack/#customers/2','DrawCard','room/slack/#customers',15,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1795692166042192,0,2,'');
INSERT INTO "hr_effects" VALUES(185,'card/15/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',15,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1795692166120648,0,2,'');
INSERT INTO "hr_effects" VALUES(186,'publish/44a1eaddb068641fe4d066b20fb77978','Publish','channel/wall',15,'{}','44a1eaddb068641fe4d066b20fb77978','done',1795692166158244,1,2,'');
INSERT INTO "hr_effects" VALUES(187,'card/15/staffroom/main/4','DrawCard','room/staffroom/main',15,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1795691555024258,0,1,'');
INSERT INTO "hr_effects" VALUES(188,'card/15/slack/#customers/4','DrawCard','room/slack/#customers',15,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1795692166127380,0,2,'');
INSERT INTO "hr_effects" VALUES(189,'card/15/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',15,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1795692166138850,0,2,'');
INSERT INTO "hr_effects" VALUES(190,'card/15/staffroom/main/6','DrawCard','room/staffroom/main',15,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1795692166228564,0,1,'');
INSERT INTO "hr_effects" VALUES(191,'card/15/slack/#customers/6','DrawCard','room/slack/#customers',15,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1795692166228564,0,1,'');
INSERT INTO "hr_effects" VALUES(192,'card/15/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',15,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1795692166228564,0,1,'');
INSERT INTO "hr_effects" VALUES(193,'card/15/staffroom/main/7','DrawCard','room/staffroom/main',15,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'done',1795692169317756,0,1,'');
INSERT INTO "hr_effects" VALUES(194,'card/15/slack/#customers/7','DrawCard','room/slack/#customers',15,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'done',1795692169317756,0,1,'');
INSERT INTO "hr_effects" VALUES(195,'card/15/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',15,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'done',1795692169317756,0,1,'');
INSERT INTO "hr_effects" VALUES(196,'card/14/staffroom/main/3','DrawCard','room/staffroom/main',14,'{"surface": "staffroom", "room": "main", "version": 3}',NULL,'done',1795692169344620,0,1,'');
INSERT INTO "hr_effects" VALUES(197,'card/14/slack/#customers/3','DrawCard','room/slack/#customers',14,'{"surface": "slack", "room": "#customers", "version": 3}',NULL,'done',1795692169344620,0,1,'');
INSERT INTO "hr_effects" VALUES(198,'card/14/teams/19:customers00000000000000000000000@thread.tacv2/3','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',14,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}',NULL,'done',1795692169344620,0,1,'');
INSERT INTO "hr_effects" VALUES(199,'digest/2026-W48/staffroom/main','PostDigest','room/staffroom/main',0,'{"week": "2026-W48", "zone": "UTC", "due": "2026-11-30T09:00:00+00:00", "surface": "staffroom", "room": "main"}',NULL,'done',1796029222375126,1,1,'');
INSERT INTO "hr_effects" VALUES(200,'digest/2026-W48/slack/#customers','PostDigest','room/slack/#customers',0,'{"week": "2026-W48", "zone": "UTC", "due": "2026-11-30T09:00:00+00:00", "surface": "slack", "room": "#customers"}',NULL,'done',1796029222375126,1,1,'');
INSERT INTO "hr_effects" VALUES(201,'digest/2026-W48/teams/19:customers00000000000000000000000@thread.tacv2','PostDigest','room/teams/19:customers00000000000000000000000@thread.tacv2',0,'{"week": "2026-W48", "zone": "UTC", "due": "2026-11-30T09:00:00+00:00", "surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2"}',NULL,'done',1796029222375126,1,1,'');
INSERT INTO "hr_effects" VALUES(202,'card/16/staffroom/main/1','DrawCard','room/staffroom/main',16,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029227430327,1,1,'');
INSERT INTO "hr_effects" VALUES(203,'card/16/slack/#customers/1','DrawCard','room/slack/#customers',16,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'parked',1796029227430327,1,1,'Slack would not take it (restricted_action).');
INSERT INTO "hr_effects" VALUES(204,'card/16/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',16,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029227430327,1,1,'');
INSERT INTO "hr_effects" VALUES(205,'card/17/staffroom/main/1','DrawCard','room/staffroom/main',17,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029230327283,1,1,'');
INSERT INTO "hr_effects" VALUES(206,'card/17/slack/#customers/1','DrawCard','room/slack/#customers',17,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029231822658,2,2,'');
INSERT INTO "hr_effects" VALUES(207,'card/17/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',17,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029230327283,1,1,'');
INSERT INTO "hr_effects" VALUES(208,'card/18/staffroom/main/1','DrawCard','room/staffroom/main',18,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029230418831,1,1,'');
INSERT INTO "hr_effects" VALUES(209,'card/18/slack/#customers/1','DrawCard','room/slack/#customers',18,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029230418831,1,1,'');
INSERT INTO "hr_effects" VALUES(210,'card/18/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',18,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029230418831,1,1,'');
INSERT INTO "hr_effects" VALUES(211,'card/19/staffroom/main/1','DrawCard','room/staffroom/main',19,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029230745982,1,1,'');
INSERT INTO "hr_effects" VALUES(212,'card/19/slack/#customers/1','DrawCard','room/slack/#customers',19,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029230745982,1,1,'');
INSERT INTO "hr_effects" VALUES(213,'card/19/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',19,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029230745982,1,1,'');
INSERT INTO "hr_effects" VALUES(214,'card/20/staffroom/main/1','DrawCard','room/staffroom/main',20,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029231105767,1,1,'');
INSERT INTO "hr_effects" VALUES(215,'card/20/slack/#customers/1','DrawCard','room/slack/#customers',20,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029231105767,1,1,'');
INSERT INTO "hr_effects" VALUES(216,'card/20/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',20,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029231105767,1,1,'');
INSERT INTO "hr_effects" VALUES(217,'card/21/staffroom/main/1','DrawCard','room/staffroom/main',21,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029231509512,1,1,'');
INSERT INTO "hr_effects" VALUES(218,'card/21/slack/#customers/1','DrawCard','room/slack/#customers',21,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029231509512,1,1,'');
INSERT INTO "hr_effects" VALUES(219,'card/21/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',21,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029231509512,1,1,'');
INSERT INTO "hr_effects" VALUES(220,'card/22/staffroom/main/1','DrawCard','room/staffroom/main',22,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029231611422,1,1,'');
INSERT INTO "hr_effects" VALUES(221,'card/22/slack/#customers/1','DrawCard','room/slack/#customers',22,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029231611422,1,1,'');
INSERT INTO "hr_effects" VALUES(222,'card/22/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',22,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029231611422,1,1,'');
INSERT INTO "hr_effects" VALUES(223,'card/23/staffroom/main/1','DrawCard','room/staffroom/main',23,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029234051922,1,1,'');
INSERT INTO "hr_effects" VALUES(224,'card/23/slack/#customers/1','DrawCard','room/slack/#customers',23,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029234051922,1,1,'');
INSERT INTO "hr_effects" VALUES(225,'card/23/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',23,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029234051922,1,1,'');
INSERT INTO "hr_effects" VALUES(226,'card/23/staffroom/main/2','DrawCard','room/staffroom/main',23,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029235021187,0,1,'');
INSERT INTO "hr_effects" VALUES(227,'card/23/slack/#customers/2','DrawCard','room/slack/#customers',23,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029235021187,0,1,'');
INSERT INTO "hr_effects" VALUES(228,'card/23/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',23,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029235021187,0,1,'');
INSERT INTO "hr_effects" VALUES(229,'card/24/staffroom/main/1','DrawCard','room/staffroom/main',24,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029237696533,1,1,'');
INSERT INTO "hr_effects" VALUES(230,'card/24/slack/#customers/1','DrawCard','room/slack/#customers',24,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029237696533,1,1,'');
INSERT INTO "hr_effects" VALUES(231,'card/24/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',24,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029237696533,1,1,'');
INSERT INTO "hr_effects" VALUES(232,'card/24/staffroom/main/2','DrawCard','room/staffroom/main',24,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029238305244,0,1,'');
INSERT INTO "hr_effects" VALUES(233,'card/24/slack/#customers/2','DrawCard','room/slack/#customers',24,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029238305244,0,1,'');
INSERT INTO "hr_effects" VALUES(234,'card/24/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',24,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029238305244,0,1,'');
INSERT INTO "hr_effects" VALUES(235,'card/25/staffroom/main/1','DrawCard','room/staffroom/main',25,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029240126021,1,1,'');
INSERT INTO "hr_effects" VALUES(236,'card/25/slack/#customers/1','DrawCard','room/slack/#customers',25,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029240126021,1,1,'');
INSERT INTO "hr_effects" VALUES(237,'card/25/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',25,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029240126021,1,1,'');
INSERT INTO "hr_effects" VALUES(238,'card/25/staffroom/main/2','DrawCard','room/staffroom/main',25,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029240526201,0,1,'');
INSERT INTO "hr_effects" VALUES(239,'card/25/slack/#customers/2','DrawCard','room/slack/#customers',25,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029240526201,0,1,'');
INSERT INTO "hr_effects" VALUES(240,'card/25/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',25,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029240526201,0,1,'');
INSERT INTO "hr_effects" VALUES(241,'card/26/staffroom/main/1','DrawCard','room/staffroom/main',26,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029240803153,1,1,'');
INSERT INTO "hr_effects" VALUES(242,'card/26/slack/#customers/1','DrawCard','room/slack/#customers',26,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029240803153,1,1,'');
INSERT INTO "hr_effects" VALUES(243,'card/26/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',26,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029240803153,1,1,'');
INSERT INTO "hr_effects" VALUES(244,'card/26/staffroom/main/2','DrawCard','room/staffroom/main',26,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029241412709,0,1,'');
INSERT INTO "hr_effects" VALUES(245,'card/26/slack/#customers/2','DrawCard','room/slack/#customers',26,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029241412709,0,1,'');
INSERT INTO "hr_effects" VALUES(246,'card/26/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',26,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029241412709,0,1,'');
INSERT INTO "hr_effects" VALUES(247,'card/26/staffroom/main/4','DrawCard','room/staffroom/main',26,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029242349719,0,1,'');
INSERT INTO "hr_effects" VALUES(248,'card/26/slack/#customers/4','DrawCard','room/slack/#customers',26,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029242349719,0,1,'');
INSERT INTO "hr_effects" VALUES(249,'card/26/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',26,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029242349719,0,1,'');
INSERT INTO "hr_effects" VALUES(250,'card/27/staffroom/main/1','DrawCard','room/staffroom/main',27,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029242652798,1,1,'');
INSERT INTO "hr_effects" VALUES(251,'card/27/slack/#customers/1','DrawCard','room/slack/#customers',27,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029242652798,1,1,'');
INSERT INTO "hr_effects" VALUES(252,'card/27/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',27,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029242652798,1,1,'');
INSERT INTO "hr_effects" VALUES(253,'card/27/staffroom/main/2','DrawCard','room/staffroom/main',27,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029242870477,0,1,'');
INSERT INTO "hr_effects" VALUES(254,'card/27/slack/#customers/2','DrawCard','room/slack/#customers',27,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029242870477,0,1,'');
INSERT INTO "hr_effects" VALUES(255,'card/27/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',27,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029242870477,0,1,'');
INSERT INTO "hr_effects" VALUES(256,'card/27/staffroom/main/4','DrawCard','room/staffroom/main',27,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029243311131,0,1,'');
INSERT INTO "hr_effects" VALUES(257,'card/27/slack/#customers/4','DrawCard','room/slack/#customers',27,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029243311131,0,1,'');
INSERT INTO "hr_effects" VALUES(258,'card/27/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',27,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029243311131,0,1,'');
INSERT INTO "hr_effects" VALUES(259,'whisper/27/10/second-9be4e4e769fd8192-3','Whisper','person/10',27,'{"to": 10, "text": "Ben Okafor seconded your draft for #27. You can send it.", "name": "second-9be4e4e769fd8192-3"}',NULL,'done',1796029248005321,1,1,'');
INSERT INTO "hr_effects" VALUES(260,'card/27/staffroom/main/5','DrawCard','room/staffroom/main',27,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'done',1796029248005321,0,1,'');
INSERT INTO "hr_effects" VALUES(261,'card/27/slack/#customers/5','DrawCard','room/slack/#customers',27,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'done',1796029248005321,0,1,'');
INSERT INTO "hr_effects" VALUES(262,'card/27/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',27,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'done',1796029248005321,0,1,'');
INSERT INTO "hr_effects" VALUES(263,'card/28/staffroom/main/1','DrawCard','room/staffroom/main',28,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029248838008,1,1,'');
INSERT INTO "hr_effects" VALUES(264,'card/28/slack/#customers/1','DrawCard','room/slack/#customers',28,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029248838008,1,1,'');
INSERT INTO "hr_effects" VALUES(265,'card/28/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',28,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029248838008,1,1,'');
INSERT INTO "hr_effects" VALUES(266,'card/28/staffroom/main/2','DrawCard','room/staffroom/main',28,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029249432451,0,1,'');
INSERT INTO "hr_effects" VALUES(267,'card/28/slack/#customers/2','DrawCard','room/slack/#customers',28,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029249432451,0,1,'');
INSERT INTO "hr_effects" VALUES(268,'card/28/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',28,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029249432451,0,1,'');
INSERT INTO "hr_effects" VALUES(269,'card/29/staffroom/main/1','DrawCard','room/staffroom/main',29,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029249542681,1,1,'');
INSERT INTO "hr_effects" VALUES(270,'card/29/slack/#customers/1','DrawCard','room/slack/#customers',29,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029249542681,1,1,'');
INSERT INTO "hr_effects" VALUES(271,'card/29/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',29,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029249542681,1,1,'');
INSERT INTO "hr_effects" VALUES(272,'card/29/staffroom/main/2','DrawCard','room/staffroom/main',29,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029252244355,0,1,'');
INSERT INTO "hr_effects" VALUES(273,'card/29/slack/#customers/2','DrawCard','room/slack/#customers',29,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029252244355,0,1,'');
INSERT INTO "hr_effects" VALUES(274,'card/29/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',29,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029252244355,0,1,'');
INSERT INTO "hr_effects" VALUES(275,'card/30/staffroom/main/1','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029253957272,1,1,'');
INSERT INTO "hr_effects" VALUES(276,'card/30/slack/#customers/1','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029253957272,1,1,'');
INSERT INTO "hr_effects" VALUES(277,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029253957272,1,1,'');
INSERT INTO "hr_effects" VALUES(278,'card/30/staffroom/main/2','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029254600019,0,1,'');
INSERT INTO "hr_effects" VALUES(279,'card/30/slack/#customers/2','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029254600019,0,1,'');
INSERT INTO "hr_effects" VALUES(280,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029254600019,0,1,'');
INSERT INTO "hr_effects" VALUES(281,'whisper/30/2/help-3','Whisper','person/2',30,'{"to": 2, "text": "Ben Okafor can help with #30 too.", "name": "help-3"}',NULL,'done',1796029257003051,1,1,'');
INSERT INTO "hr_effects" VALUES(282,'card/30/staffroom/main/3','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 3}',NULL,'done',1796029257003051,0,1,'');
INSERT INTO "hr_effects" VALUES(283,'card/30/slack/#customers/3','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 3}',NULL,'done',1796029257003051,0,1,'');
INSERT INTO "hr_effects" VALUES(284,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/3','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 3}',NULL,'done',1796029257003051,0,1,'');
INSERT INTO "hr_effects" VALUES(285,'card/30/staffroom/main/4','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029257075022,0,1,'');
INSERT INTO "hr_effects" VALUES(286,'card/30/slack/#customers/4','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029257075022,0,1,'');
INSERT INTO "hr_effects" VALUES(287,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029257075022,0,1,'');
INSERT INTO "hr_effects" VALUES(288,'card/30/staffroom/main/5','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'done',1796029257553923,0,1,'');
INSERT INTO "hr_effects" VALUES(289,'card/30/slack/#customers/5','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'done',1796029257553923,0,1,'');
INSERT INTO "hr_effects" VALUES(290,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'done',1796029257553923,0,1,'');
INSERT INTO "hr_effects" VALUES(291,'card/31/staffroom/main/1','DrawCard','room/staffroom/main',31,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029262957866,1,1,'');
INSERT INTO "hr_effects" VALUES(292,'card/31/slack/#customers/1','DrawCard','room/slack/#customers',31,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029262957866,1,1,'');
INSERT INTO "hr_effects" VALUES(293,'card/31/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',31,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029262957866,1,1,'');
INSERT INTO "hr_effects" VALUES(294,'card/31/staffroom/main/2','DrawCard','room/staffroom/main',31,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029263726215,0,1,'');
INSERT INTO "hr_effects" VALUES(295,'card/31/slack/#customers/2','DrawCard','room/slack/#customers',31,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029263726215,0,1,'');
INSERT INTO "hr_effects" VALUES(296,'card/31/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',31,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029263726215,0,1,'');
INSERT INTO "hr_effects" VALUES(297,'publish/29024530fed087b4ef095991e3fa03d7','Publish','channel/wall',31,'{}','29024530fed087b4ef095991e3fa03d7','done',1796029884413463,1,2,'');
INSERT INTO "hr_effects" VALUES(298,'card/31/staffroom/main/4','DrawCard','room/staffroom/main',31,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029264305688,0,1,'');
INSERT INTO "hr_effects" VALUES(299,'card/31/slack/#customers/4','DrawCard','room/slack/#customers',31,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029264305688,0,1,'');
INSERT INTO "hr_effects" VALUES(300,'card/31/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',31,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029264305688,0,1,'');
INSERT INTO "hr_effects" VALUES(301,'card/32/staffroom/main/1','DrawCard','room/staffroom/main',32,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029264720886,1,1,'');
INSERT INTO "hr_effects" VALUES(302,'card/32/slack/#customers/1','DrawCard','room/slack/#customers',32,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029264720886,1,1,'');
INSERT INTO "hr_effects" VALUES(303,'card/32/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',32,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029264720886,1,1,'');
INSERT INTO "hr_effects" VALUES(304,'card/32/staffroom/main/2','DrawCard','room/staffroom/main',32,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029267290362,0,1,'');
INSERT INTO "hr_effects" VALUES(305,'card/32/slack/#customers/2','DrawCard','room/slack/#customers',32,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029267290362,0,1,'');
INSERT INTO "hr_effects" VALUES(306,'card/32/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',32,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029267290362,0,1,'');
INSERT INTO "hr_effects" VALUES(307,'publish/255e0ac78f5424729bfe602ab462e7b3','Publish','channel/wall',32,'{}','255e0ac78f5424729bfe602ab462e7b3','done',1796029884422721,1,2,'');
INSERT INTO "hr_effects" VALUES(308,'card/32/staffroom/main/4','DrawCard','room/staffroom/main',32,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029268316742,0,1,'');
INSERT INTO "hr_effects" VALUES(309,'card/32/slack/#customers/4','DrawCard','room/slack/#customers',32,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029268316742,0,1,'');
INSERT INTO "hr_effects" VALUES(310,'card/32/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',32,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029268316742,0,1,'');
INSERT INTO "hr_effects" VALUES(311,'card/33/staffroom/main/1','DrawCard','room/staffroom/main',33,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029268954913,1,1,'');
INSERT INTO "hr_effects" VALUES(312,'card/33/slack/#customers/1','DrawCard','room/slack/#customers',33,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029268954913,1,1,'');
INSERT INTO "hr_effects" VALUES(313,'card/33/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',33,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029268954913,1,1,'');
INSERT INTO "hr_effects" VALUES(314,'card/33/staffroom/main/2','DrawCard','room/staffroom/main',33,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029270413194,0,1,'');
INSERT INTO "hr_effects" VALUES(315,'card/33/slack/#customers/2','DrawCard','room/slack/#customers',33,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029270413194,0,1,'');
INSERT INTO "hr_effects" VALUES(316,'card/33/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',33,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029270413194,0,1,'');
INSERT INTO "hr_effects" VALUES(317,'publish/89cbde405a4a679240ff040a0e6643ec','Publish','channel/wall',33,'{}','89cbde405a4a679240ff040a0e6643ec','done',1796029884429215,1,2,'');
INSERT INTO "hr_effects" VALUES(318,'card/33/staffroom/main/4','DrawCard','room/staffroom/main',33,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029270588357,0,1,'');
INSERT INTO "hr_effects" VALUES(319,'card/33/slack/#customers/4','DrawCard','room/slack/#customers',33,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029270588357,0,1,'');
INSERT INTO "hr_effects" VALUES(320,'card/33/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',33,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029270588357,0,1,'');
INSERT INTO "hr_effects" VALUES(321,'card/34/staffroom/main/1','DrawCard','room/staffroom/main',34,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796029270695810,1,1,'');
INSERT INTO "hr_effects" VALUES(322,'card/34/slack/#customers/1','DrawCard','room/slack/#customers',34,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796029270695810,1,1,'');
INSERT INTO "hr_effects" VALUES(323,'card/34/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',34,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796029270695810,1,1,'');
INSERT INTO "hr_effects" VALUES(324,'card/34/staffroom/main/2','DrawCard','room/staffroom/main',34,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796029273434334,0,1,'');
INSERT INTO "hr_effects" VALUES(325,'card/34/slack/#customers/2','DrawCard','room/slack/#customers',34,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796029884320596,0,2,'');
INSERT INTO "hr_effects" VALUES(326,'card/34/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',34,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796029884367210,0,2,'');
INSERT INTO "hr_effects" VALUES(327,'publish/3bebfb7ddf55f02fe9163a90a72621ec','Publish','channel/wall',34,'{}','3bebfb7ddf55f02fe9163a90a72621ec','done',1796029884434993,1,2,'');
INSERT INTO "hr_effects" VALUES(328,'card/34/staffroom/main/4','DrawCard','room/staffroom/main',34,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796029274204810,0,1,'');
INSERT INTO "hr_effects" VALUES(329,'card/34/slack/#customers/4','DrawCard','room/slack/#customers',34,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796029884387667,0,2,'');
INSERT INTO "hr_effects" VALUES(330,'card/34/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',34,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796029884397036,0,2,'');
INSERT INTO "hr_effects" VALUES(331,'card/31/staffroom/main/6','DrawCard','room/staffroom/main',31,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1796029884760276,0,1,'');
INSERT INTO "hr_effects" VALUES(332,'card/31/slack/#customers/6','DrawCard','room/slack/#customers',31,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1796029884760276,0,1,'');
INSERT INTO "hr_effects" VALUES(333,'card/31/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',31,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1796029884760276,0,1,'');
INSERT INTO "hr_effects" VALUES(334,'card/32/staffroom/main/6','DrawCard','room/staffroom/main',32,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1796029884861072,0,1,'');
INSERT INTO "hr_effects" VALUES(335,'card/32/slack/#customers/6','DrawCard','room/slack/#customers',32,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1796029884861072,0,1,'');
INSERT INTO "hr_effects" VALUES(336,'card/32/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',32,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1796029884861072,0,1,'');
INSERT INTO "hr_effects" VALUES(337,'card/33/staffroom/main/6','DrawCard','room/staffroom/main',33,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1796029884968718,0,1,'');
INSERT INTO "hr_effects" VALUES(338,'card/33/slack/#customers/6','DrawCard','room/slack/#customers',33,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1796029884968718,0,1,'');
INSERT INTO "hr_effects" VALUES(339,'card/33/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',33,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1796029884968718,0,1,'');
INSERT INTO "hr_effects" VALUES(340,'card/34/staffroom/main/6','DrawCard','room/staffroom/main',34,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1796029885167584,0,1,'');
INSERT INTO "hr_effects" VALUES(341,'card/34/slack/#customers/6','DrawCard','room/slack/#customers',34,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1796029885167584,0,1,'');
INSERT INTO "hr_effects" VALUES(342,'card/34/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',34,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1796029885167584,0,1,'');
INSERT INTO "hr_effects" VALUES(343,'whisper/3/10/lease-7','Whisper','person/10',3,'{"to": 10, "text": "Your claim of #3 has run out, so others can take it. Your draft is kept.", "name": "lease-7"}',NULL,'done',1796631600140202,1,1,'');
INSERT INTO "hr_effects" VALUES(344,'card/3/staffroom/main/8','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'done',1796631600140202,0,1,'');
INSERT INTO "hr_effects" VALUES(345,'card/3/slack/#customers/8','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'done',1796631600140202,0,1,'');
INSERT INTO "hr_effects" VALUES(346,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'done',1796631600140202,0,1,'');
INSERT INTO "hr_effects" VALUES(347,'whisper/11/10/lease-5','Whisper','person/10',11,'{"to": 10, "text": "Your claim of #11 has run out, so others can take it. Your draft is kept.", "name": "lease-5"}',NULL,'done',1796631600518171,1,1,'');
INSERT INTO "hr_effects" VALUES(348,'card/11/staffroom/main/6','DrawCard','room/staffroom/main',11,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'done',1796631600518171,0,1,'');
INSERT INTO "hr_effects" VALUES(349,'card/11/slack/#customers/6','DrawCard','room/slack/#customers',11,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'done',1796631600518171,0,1,'');
INSERT INTO "hr_effects" VALUES(350,'card/11/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',11,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'done',1796631600518171,0,1,'');
INSERT INTO "hr_effects" VALUES(351,'whisper/12/10/lease-6','Whisper','person/10',12,'{"to": 10, "text": "Your claim of #12 has run out, so others can take it. Your draft is kept.", "name": "lease-6"}',NULL,'done',1796631600659232,1,1,'');
INSERT INTO "hr_effects" VALUES(352,'card/12/staffroom/main/7','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'done',1796631600659232,0,1,'');
INSERT INTO "hr_effects" VALUES(353,'card/12/slack/#customers/7','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'done',1796631600659232,0,1,'');
INSERT INTO "hr_effects" VALUES(354,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'done',1796631600659232,0,1,'');
INSERT INTO "hr_effects" VALUES(355,'card/35/staffroom/main/1','DrawCard','room/staffroom/main',35,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796631600710435,1,1,'');
INSERT INTO "hr_effects" VALUES(356,'card/35/slack/#customers/1','DrawCard','room/slack/#customers',35,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796631600710435,1,1,'');
INSERT INTO "hr_effects" VALUES(357,'card/35/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',35,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796631600710435,1,1,'');
INSERT INTO "hr_effects" VALUES(358,'card/36/staffroom/main/1','DrawCard','room/staffroom/main',36,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796631607119001,1,1,'');
INSERT INTO "hr_effects" VALUES(359,'card/36/slack/#customers/1','DrawCard','room/slack/#customers',36,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796631607119001,1,1,'');
INSERT INTO "hr_effects" VALUES(360,'card/36/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',36,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796631607119001,1,1,'');
INSERT INTO "hr_effects" VALUES(361,'card/37/staffroom/main/1','DrawCard','room/staffroom/main',37,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796631617852544,1,1,'');
INSERT INTO "hr_effects" VALUES(362,'card/37/slack/#customers/1','DrawCard','room/slack/#customers',37,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796631617852544,1,1,'');
INSERT INTO "hr_effects" VALUES(363,'card/37/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',37,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796631617852544,1,1,'');
INSERT INTO "hr_effects" VALUES(364,'card/38/staffroom/main/1','DrawCard','room/staffroom/main',38,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796631618461528,1,1,'');
INSERT INTO "hr_effects" VALUES(365,'card/38/slack/#customers/1','DrawCard','room/slack/#customers',38,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796631618461528,1,1,'');
INSERT INTO "hr_effects" VALUES(366,'card/38/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',38,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796631618461528,1,1,'');
INSERT INTO "hr_effects" VALUES(367,'card/39/staffroom/main/1','DrawCard','room/staffroom/main',39,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796631619240760,1,1,'');
INSERT INTO "hr_effects" VALUES(368,'card/39/slack/#customers/1','DrawCard','room/slack/#customers',39,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'done',1796631619240760,1,1,'');
INSERT INTO "hr_effects" VALUES(369,'card/39/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',39,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'done',1796631619240760,1,1,'');
INSERT INTO "hr_effects" VALUES(370,'card/12/staffroom/main/8','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'done',1796631621082356,0,1,'');
INSERT INTO "hr_effects" VALUES(371,'card/12/slack/#customers/8','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'done',1796631621082356,0,1,'');
INSERT INTO "hr_effects" VALUES(372,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'done',1796631621082356,0,1,'');
INSERT INTO "hr_effects" VALUES(373,'card/35/staffroom/main/2','DrawCard','room/staffroom/main',35,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796631621472976,0,1,'');
INSERT INTO "hr_effects" VALUES(374,'card/35/slack/#customers/2','DrawCard','room/slack/#customers',35,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796631621472976,0,1,'');
INSERT INTO "hr_effects" VALUES(375,'card/35/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',35,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796631621472976,0,1,'');
INSERT INTO "hr_effects" VALUES(376,'card/36/staffroom/main/2','DrawCard','room/staffroom/main',36,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796631622132985,0,1,'');
INSERT INTO "hr_effects" VALUES(377,'card/36/slack/#customers/2','DrawCard','room/slack/#customers',36,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796631622132985,0,1,'');
INSERT INTO "hr_effects" VALUES(378,'card/36/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',36,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796631622132985,0,1,'');
INSERT INTO "hr_effects" VALUES(379,'card/37/staffroom/main/2','DrawCard','room/staffroom/main',37,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796631622283271,0,1,'');
INSERT INTO "hr_effects" VALUES(380,'card/37/slack/#customers/2','DrawCard','room/slack/#customers',37,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796631622283271,0,1,'');
INSERT INTO "hr_effects" VALUES(381,'card/37/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',37,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796631622283271,0,1,'');
INSERT INTO "hr_effects" VALUES(382,'card/38/staffroom/main/2','DrawCard','room/staffroom/main',38,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'done',1796631622357190,0,1,'');
INSERT INTO "hr_effects" VALUES(383,'card/38/slack/#customers/2','DrawCard','room/slack/#customers',38,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'done',1796631622357190,0,1,'');
INSERT INTO "hr_effects" VALUES(384,'card/38/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',38,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'done',1796631622357190,0,1,'');
INSERT INTO "hr_effects" VALUES(385,'publish/28de0111a95f6b650c4c8c75cff0325c','Publish','channel/mastodon',35,'{}','28de0111a95f6b650c4c8c75cff0325c','doing',1796635340730157,3,5,'its carrier got lost');
INSERT INTO "hr_effects" VALUES(386,'card/35/staffroom/main/5','DrawCard','room/staffroom/main',35,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'done',1796631627783925,0,1,'');
INSERT INTO "hr_effects" VALUES(387,'card/35/slack/#customers/5','DrawCard','room/slack/#customers',35,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'done',1796631627783925,0,1,'');
INSERT INTO "hr_effects" VALUES(388,'card/35/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',35,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'done',1796631627783925,0,1,'');
INSERT INTO "hr_effects" VALUES(389,'publish/2579a9b6216945e5c85def12f7be6146','Publish','channel/bluesky',36,'{}','2579a9b6216945e5c85def12f7be6146','doing',1796635340730157,1,4,'its carrier got lost');
INSERT INTO "hr_effects" VALUES(390,'card/36/staffroom/main/4','DrawCard','room/staffroom/main',36,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796631629510600,0,1,'');
INSERT INTO "hr_effects" VALUES(391,'card/36/slack/#customers/4','DrawCard','room/slack/#customers',36,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796631629510600,0,1,'');
INSERT INTO "hr_effects" VALUES(392,'card/36/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',36,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796631629510600,0,1,'');
INSERT INTO "hr_effects" VALUES(393,'publish/bb9ed00e4d319bbac1a05ee80beacb4d','Publish','channel/x',37,'{}','bb9ed00e4d319bbac1a05ee80beacb4d','doing',1796635340730157,1,3,'its carrier got lost');
INSERT INTO "hr_effects" VALUES(394,'card/37/staffroom/main/4','DrawCard','room/staffroom/main',37,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'done',1796631629808729,0,1,'');
INSERT INTO "hr_effects" VALUES(395,'card/37/slack/#customers/4','DrawCard','room/slack/#customers',37,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'done',1796633168490637,0,2,'');
INSERT INTO "hr_effects" VALUES(396,'card/37/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',37,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'done',1796633168490637,0,2,'');
INSERT INTO "hr_effects" VALUES(397,'card/35/staffroom/main/7','DrawCard','room/staffroom/main',35,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'done',1796633177055438,0,1,'');
INSERT INTO "hr_effects" VALUES(398,'card/35/slack/#customers/7','DrawCard','room/slack/#customers',35,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'done',1796633177055438,0,1,'');
INSERT INTO "hr_effects" VALUES(399,'card/35/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',35,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'done',1796633177055438,0,1,'');
INSERT INTO "hr_effects" VALUES(400,'card/40/staffroom/main/1','DrawCard','room/staffroom/main',40,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'done',1796633177585884,1,1,'');
INSERT INTO "hr_effects" VALUES(401,'card/40/slack/#customers/1','DrawCard','room/slack/#customers',40,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'doing',1796635340730157,2,3,'its carrier got lost');
INSERT INTO "hr_effects" VALUES(402,'card/40/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',40,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'doing',1796635340730157,1,3,'its carrier got lost');
INSERT INTO "hr_effects" VALUES(403,'card/41/staffroom/main/1','DrawCard','room/staffroom/main',41,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'due',1796635320699248,0,1,'');
INSERT INTO "hr_effects" VALUES(404,'card/41/slack/#customers/1','DrawCard','room/slack/#customers',41,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'due',1796635320699248,0,1,'');
INSERT INTO "hr_effects" VALUES(405,'card/41/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',41,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'due',1796635320699248,0,1,'');
INSERT INTO "hr_effects" VALUES(406,'card/42/staffroom/main/1','DrawCard','room/staffroom/main',42,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'due',1796635320899920,0,1,'');
INSERT INTO "hr_effects" VALUES(407,'card/42/slack/#customers/1','DrawCard','room/slack/#customers',42,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'due',1796635320899920,0,1,'');
INSERT INTO "hr_effects" VALUES(408,'card/42/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',42,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'due',1796635320899920,0,1,'');
INSERT INTO "hr_effects" VALUES(409,'card/43/staffroom/main/1','DrawCard','room/staffroom/main',43,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'due',1796635321016016,0,1,'');
INSERT INTO "hr_effects" VALUES(410,'card/43/slack/#customers/1','DrawCard','room/slack/#customers',43,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'due',1796635321016016,0,1,'');
INSERT INTO "hr_effects" VALUES(411,'card/43/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',43,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'due',1796635321016016,0,1,'');
INSERT INTO "hr_effects" VALUES(412,'card/44/staffroom/main/1','DrawCard','room/staffroom/main',44,'{"surface": "staffroom", "room": "main", "version": 1}',NULL,'due',1796635321472443,0,1,'');
INSERT INTO "hr_effects" VALUES(413,'card/44/slack/#customers/1','DrawCard','room/slack/#customers',44,'{"surface": "slack", "room": "#customers", "version": 1}',NULL,'due',1796635321472443,0,1,'');
INSERT INTO "hr_effects" VALUES(414,'card/44/teams/19:customers00000000000000000000000@thread.tacv2/1','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',44,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 1}',NULL,'due',1796635321472443,0,1,'');
INSERT INTO "hr_effects" VALUES(415,'card/41/staffroom/main/2','DrawCard','room/staffroom/main',41,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'due',1796635322445972,0,1,'');
INSERT INTO "hr_effects" VALUES(416,'card/41/slack/#customers/2','DrawCard','room/slack/#customers',41,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'due',1796635322445972,0,1,'');
INSERT INTO "hr_effects" VALUES(417,'card/41/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',41,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'due',1796635322445972,0,1,'');
INSERT INTO "hr_effects" VALUES(418,'digest/2026-W49/staffroom/main','PostDigest','room/staffroom/main',0,'{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "surface": "staffroom", "room": "main"}',NULL,'due',1796635322462980,0,1,'');
INSERT INTO "hr_effects" VALUES(419,'digest/2026-W49/slack/#customers','PostDigest','room/slack/#customers',0,'{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "surface": "slack", "room": "#customers"}',NULL,'due',1796635322462980,0,1,'');
INSERT INTO "hr_effects" VALUES(420,'digest/2026-W49/teams/19:customers00000000000000000000000@thread.tacv2','PostDigest','room/teams/19:customers00000000000000000000000@thread.tacv2',0,'{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2"}',NULL,'due',1796635322462980,0,1,'');
INSERT INTO "hr_effects" VALUES(421,'note/2026-W49/2','WeeklyNote','person/2',0,'{"week": "2026-W49", "zone": "UTC", "due": "2026-12-07T09:00:00+00:00", "to": 2}',NULL,'due',1796635322462980,0,1,'');
INSERT INTO "hr_effects" VALUES(422,'nudge/23/2/ending/2026-11-30T09:00:35.020995+00:00/00000019','Nudge','person/2',23,'{"to": 2, "prompt": "ending", "name": "2026-11-30T09:00:35.020995+00:00/00000019"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(423,'nudge/24/7/ending/2026-11-30T09:00:38.305113+00:00/00000020','Nudge','person/7',24,'{"to": 7, "prompt": "ending", "name": "2026-11-30T09:00:38.305113+00:00/00000020"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(424,'nudge/25/10/ending/2026-11-30T09:00:40.526039+00:00/00000021','Nudge','person/10',25,'{"to": 10, "prompt": "ending", "name": "2026-11-30T09:00:40.526039+00:00/00000021"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(425,'nudge/26/10/ending/2026-11-30T09:00:41.412589+00:00/00000022','Nudge','person/10',26,'{"to": 10, "prompt": "ending", "name": "2026-11-30T09:00:41.412589+00:00/00000022"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(426,'nudge/27/10/ending/2026-11-30T09:00:42.870358+00:00/00000023','Nudge','person/10',27,'{"to": 10, "prompt": "ending", "name": "2026-11-30T09:00:42.870358+00:00/00000023"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(427,'nudge/28/2/ending/2026-11-30T09:00:49.432336+00:00/00000024','Nudge','person/2',28,'{"to": 2, "prompt": "ending", "name": "2026-11-30T09:00:49.432336+00:00/00000024"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(428,'nudge/29/7/ending/2026-11-30T09:00:52.244220+00:00/00000025','Nudge','person/7',29,'{"to": 7, "prompt": "ending", "name": "2026-11-30T09:00:52.244220+00:00/00000025"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(429,'nudge/30/2/ending/2026-11-30T09:00:54.599899+00:00/00000026','Nudge','person/2',30,'{"to": 2, "prompt": "ending", "name": "2026-11-30T09:00:54.599899+00:00/00000026"}',NULL,'due',1796635340901089,0,1,'');
INSERT INTO "hr_effects" VALUES(430,'nudge/39/2/offer/','Nudge','person/2',39,'{"to": 2, "prompt": "offer", "name": ""}',NULL,'due',1796635341094002,0,1,'');
INSERT INTO "hr_effects" VALUES(431,'publish/ea4e3f2c568d444c52cc39f502dc4fba','Publish','channel/wall',38,'{}','ea4e3f2c568d444c52cc39f502dc4fba','due',1796635947399832,0,1,'');
INSERT INTO "hr_effects" VALUES(432,'card/38/staffroom/main/4','DrawCard','room/staffroom/main',38,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'due',1796635347400118,0,1,'');
INSERT INTO "hr_effects" VALUES(433,'card/38/slack/#customers/4','DrawCard','room/slack/#customers',38,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'due',1796635347400118,0,1,'');
INSERT INTO "hr_effects" VALUES(434,'card/38/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',38,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'due',1796635347400118,0,1,'');
INSERT INTO "hr_effects" VALUES(435,'publish/ce6e1a69443b13c0a0f8566e475e978b','Publish','channel/mastodon',12,'{}','ce6e1a69443b13c0a0f8566e475e978b','due',1796635950154088,0,1,'');
INSERT INTO "hr_effects" VALUES(436,'card/12/staffroom/main/10','DrawCard','room/staffroom/main',12,'{"surface": "staffroom", "room": "main", "version": 10}',NULL,'due',1796635350154436,0,1,'');
INSERT INTO "hr_effects" VALUES(437,'card/12/slack/#customers/10','DrawCard','room/slack/#customers',12,'{"surface": "slack", "room": "#customers", "version": 10}',NULL,'due',1796635350154436,0,1,'');
INSERT INTO "hr_effects" VALUES(438,'card/12/teams/19:customers00000000000000000000000@thread.tacv2/10','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',12,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 10}',NULL,'due',1796635350154436,0,1,'');
INSERT INTO "hr_effects" VALUES(439,'card/30/staffroom/main/6','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 6}',NULL,'due',1796635350340908,0,1,'');
INSERT INTO "hr_effects" VALUES(440,'card/30/slack/#customers/6','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 6}',NULL,'due',1796635350340908,0,1,'');
INSERT INTO "hr_effects" VALUES(441,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/6','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 6}',NULL,'due',1796635350340908,0,1,'');
INSERT INTO "hr_effects" VALUES(442,'card/23/staffroom/main/5','DrawCard','room/staffroom/main',23,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'due',1796635350434654,0,1,'');
INSERT INTO "hr_effects" VALUES(443,'card/23/slack/#customers/5','DrawCard','room/slack/#customers',23,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'due',1796635350434654,0,1,'');
INSERT INTO "hr_effects" VALUES(444,'card/23/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',23,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'due',1796635350434654,0,1,'');
INSERT INTO "hr_effects" VALUES(445,'card/24/staffroom/main/5','DrawCard','room/staffroom/main',24,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'due',1796635350799059,0,1,'');
INSERT INTO "hr_effects" VALUES(446,'card/24/slack/#customers/5','DrawCard','room/slack/#customers',24,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'due',1796635350799059,0,1,'');
INSERT INTO "hr_effects" VALUES(447,'card/24/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',24,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'due',1796635350799059,0,1,'');
INSERT INTO "hr_effects" VALUES(448,'publish/a55f3ea2a1f906c0e1e1ef52ff149226','Publish','channel/wall',30,'{}','a55f3ea2a1f906c0e1e1ef52ff149226','due',1796635950886559,0,1,'');
INSERT INTO "hr_effects" VALUES(449,'card/30/staffroom/main/8','DrawCard','room/staffroom/main',30,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'due',1796635350886825,0,1,'');
INSERT INTO "hr_effects" VALUES(450,'card/30/slack/#customers/8','DrawCard','room/slack/#customers',30,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'due',1796635350886825,0,1,'');
INSERT INTO "hr_effects" VALUES(451,'card/30/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',30,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'due',1796635350886825,0,1,'');
INSERT INTO "hr_effects" VALUES(452,'publish/2148806fb4f75e20b279aa6442336f25','Publish','channel/wall',29,'{}','2148806fb4f75e20b279aa6442336f25','due',1796635951105106,0,1,'');
INSERT INTO "hr_effects" VALUES(453,'card/29/staffroom/main/5','DrawCard','room/staffroom/main',29,'{"surface": "staffroom", "room": "main", "version": 5}',NULL,'due',1796635351105446,0,1,'');
INSERT INTO "hr_effects" VALUES(454,'card/29/slack/#customers/5','DrawCard','room/slack/#customers',29,'{"surface": "slack", "room": "#customers", "version": 5}',NULL,'due',1796635351105446,0,1,'');
INSERT INTO "hr_effects" VALUES(455,'card/29/teams/19:customers00000000000000000000000@thread.tacv2/5','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',29,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 5}',NULL,'due',1796635351105446,0,1,'');
INSERT INTO "hr_effects" VALUES(456,'retract/b4578ffb1d78944cc8dfa542bde795f8/7','Retract','channel/bluesky',4,'{"channel": "bluesky", "post": "at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke", "version": 7}','b4578ffb1d78944cc8dfa542bde795f8','due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(457,'card/4/staffroom/main/8','DrawCard','room/staffroom/main',4,'{"surface": "staffroom", "room": "main", "version": 8}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(458,'card/4/slack/#customers/8','DrawCard','room/slack/#customers',4,'{"surface": "slack", "room": "#customers", "version": 8}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(459,'card/4/teams/19:customers00000000000000000000000@thread.tacv2/8','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',4,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 8}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(460,'card/33/staffroom/main/7','DrawCard','room/staffroom/main',33,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(461,'card/33/slack/#customers/7','DrawCard','room/slack/#customers',33,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(462,'card/33/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',33,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(463,'card/34/staffroom/main/7','DrawCard','room/staffroom/main',34,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(464,'card/34/slack/#customers/7','DrawCard','room/slack/#customers',34,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(465,'card/34/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',34,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'due',1796635351255151,0,1,'');
INSERT INTO "hr_effects" VALUES(466,'whisper/1/2/follow-00000001-2','Whisper','person/2',1,'{"to": 2, "text": "Cleo wrote again in #1.", "name": "follow-00000001-2"}',NULL,'due',1796635351319767,0,1,'');
INSERT INTO "hr_effects" VALUES(467,'card/1/staffroom/main/7','DrawCard','room/staffroom/main',1,'{"surface": "staffroom", "room": "main", "version": 7}',NULL,'due',1796635351319767,0,1,'');
INSERT INTO "hr_effects" VALUES(468,'card/1/slack/#customers/7','DrawCard','room/slack/#customers',1,'{"surface": "slack", "room": "#customers", "version": 7}',NULL,'due',1796635351319767,0,1,'');
INSERT INTO "hr_effects" VALUES(469,'card/1/teams/19:customers00000000000000000000000@thread.tacv2/7','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',1,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 7}',NULL,'due',1796635351319767,0,1,'');
INSERT INTO "hr_effects" VALUES(470,'card/3/staffroom/main/9','DrawCard','room/staffroom/main',3,'{"surface": "staffroom", "room": "main", "version": 9}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(471,'card/3/slack/#customers/9','DrawCard','room/slack/#customers',3,'{"surface": "slack", "room": "#customers", "version": 9}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(472,'card/3/teams/19:customers00000000000000000000000@thread.tacv2/9','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 9}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(473,'card/14/staffroom/main/4','DrawCard','room/staffroom/main',14,'{"surface": "staffroom", "room": "main", "version": 4}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(474,'card/14/slack/#customers/4','DrawCard','room/slack/#customers',14,'{"surface": "slack", "room": "#customers", "version": 4}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(475,'card/14/teams/19:customers00000000000000000000000@thread.tacv2/4','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',14,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 4}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(476,'card/40/staffroom/main/2','DrawCard','room/staffroom/main',40,'{"surface": "staffroom", "room": "main", "version": 2}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(477,'card/40/slack/#customers/2','DrawCard','room/slack/#customers',40,'{"surface": "slack", "room": "#customers", "version": 2}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(478,'card/40/teams/19:customers00000000000000000000000@thread.tacv2/2','DrawCard','room/teams/19:customers00000000000000000000000@thread.tacv2',40,'{"surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 2}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(479,'digest/2026-W48/slack/#customers/3/9','DrawDigest','room/slack/#customers',3,'{"week": "2026-W48", "zone": "UTC", "surface": "slack", "room": "#customers", "version": 9}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(480,'digest/2026-W48/staffroom/main/3/9','DrawDigest','room/staffroom/main',3,'{"week": "2026-W48", "zone": "UTC", "surface": "staffroom", "room": "main", "version": 9}',NULL,'due',1796635351372022,0,1,'');
INSERT INTO "hr_effects" VALUES(481,'digest/2026-W48/teams/19:customers00000000000000000000000@thread.tacv2/3/9','DrawDigest','room/teams/19:customers00000000000000000000000@thread.tacv2',3,'{"week": "2026-W48", "zone": "UTC", "surface": "teams", "room": "19:customers00000000000000000000000@thread.tacv2", "version": 9}',NULL,'due',1796635351372022,0,1,'');
CREATE TABLE hr_journal (
	id INTEGER NOT NULL, 
	thread INTEGER, 
	deed TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	by_staff INTEGER, 
	text TEXT NOT NULL, 
	about TEXT NOT NULL, 
	CONSTRAINT pk_hr_journal PRIMARY KEY (id)
);
INSERT INTO "hr_journal" VALUES(1,1,'opened',1795687215454302,NULL,'','00000001');
INSERT INTO "hr_journal" VALUES(2,NULL,'refused',1795687216291350,2,'claim: not enrolled yet','slack/U1ANA');
INSERT INTO "hr_journal" VALUES(3,NULL,'enrolled',1795687216325890,2,'— Ana, baker','');
INSERT INTO "hr_journal" VALUES(4,1,'claimed',1795687216351434,2,'','');
INSERT INTO "hr_journal" VALUES(5,NULL,'enrolled',1795687216512624,3,'— Ben, driver','');
INSERT INTO "hr_journal" VALUES(6,NULL,'enrolled',1795687216562646,4,'— Dan','');
INSERT INTO "hr_journal" VALUES(7,NULL,'enrolled',1795687216613347,5,'— Ivy','');
INSERT INTO "hr_journal" VALUES(8,NULL,'refused',1795687216804049,6,'home: not enrolled yet','slack/U3CHO');
INSERT INTO "hr_journal" VALUES(9,1,'sent',1795687217546667,2,'Yes, until noon.
— Ana, baker','c8145626e3ff079f9a2348ac8f8f31fe');
INSERT INTO "hr_journal" VALUES(10,1,'published',1795687828119292,2,'Yes, until noon.
— Ana, baker','c8145626e3ff079f9a2348ac8f8f31fe');
INSERT INTO "hr_journal" VALUES(11,2,'opened',1795687830545033,NULL,'','00000002');
INSERT INTO "hr_journal" VALUES(12,NULL,'refused',1795687831168070,7,'claim: not enrolled yet','teams/44444444-dddd-4ddd-8ddd-000000000001');
INSERT INTO "hr_journal" VALUES(13,NULL,'enrolled',1795687831312606,7,'— Ana Lima, miller','');
INSERT INTO "hr_journal" VALUES(14,2,'claimed',1795687831383324,7,'','');
INSERT INTO "hr_journal" VALUES(15,NULL,'refused',1795687831791793,8,'claim: not enrolled yet','teams/44444444-dddd-4ddd-8ddd-000000000002');
INSERT INTO "hr_journal" VALUES(16,NULL,'enrolled',1795687832163831,8,'— Ben O.','');
INSERT INTO "hr_journal" VALUES(17,2,'sent',1795687833774669,7,'Every Friday.
— Ana Lima, miller','07c5ffbdb0f574a35b2ea297cd04979c');
INSERT INTO "hr_journal" VALUES(18,2,'enclosed a picture',1795687833774669,7,'18940e5fd6a8cb0aa78445d9f7389023c2901de76f7fd364cba78fbb94872d42 A loaf of rye','07c5ffbdb0f574a35b2ea297cd04979c');
INSERT INTO "hr_journal" VALUES(19,2,'published',1795688444192118,7,'Every Friday.
— Ana Lima, miller','07c5ffbdb0f574a35b2ea297cd04979c');
INSERT INTO "hr_journal" VALUES(20,NULL,'enrolled',1795688446915466,10,'— Fay, florist','');
INSERT INTO "hr_journal" VALUES(21,3,'opened',1795688448958142,NULL,'','99996');
INSERT INTO "hr_journal" VALUES(22,4,'opened',1795688450031770,NULL,'','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23');
INSERT INTO "hr_journal" VALUES(23,5,'opened',1795688452901831,NULL,'','2125897559443505153');
INSERT INTO "hr_journal" VALUES(24,3,'claimed',1795688453707600,10,'','');
INSERT INTO "hr_journal" VALUES(25,3,'sent',1795688453976225,10,'@maya@town.example No nuts at all.
— Fay, florist','dae7bae7e870e7232a82ddbf486c3d22');
INSERT INTO "hr_journal" VALUES(26,3,'published',1795689064246546,10,'@maya@town.example No nuts at all.
— Fay, florist','dae7bae7e870e7232a82ddbf486c3d22');
INSERT INTO "hr_journal" VALUES(27,4,'claimed',1795689067346544,10,'','');
INSERT INTO "hr_journal" VALUES(28,4,'sent',1795689067779365,10,'Oat milk and soy.
— Fay, florist','b4578ffb1d78944cc8dfa542bde795f8');
INSERT INTO "hr_journal" VALUES(29,4,'published',1795689678192627,10,'Oat milk and soy.
— Fay, florist','b4578ffb1d78944cc8dfa542bde795f8');
INSERT INTO "hr_journal" VALUES(30,5,'claimed',1795689680559845,10,'','');
INSERT INTO "hr_journal" VALUES(31,5,'sent',1795689681084685,10,'All of it is spelt.
— Fay, florist','31c9f6ba8dff30b3383e5577ba7a7120');
INSERT INTO "hr_journal" VALUES(32,5,'published',1795690291328077,10,'All of it is spelt.
— Fay, florist','31c9f6ba8dff30b3383e5577ba7a7120');
INSERT INTO "hr_journal" VALUES(33,3,'followed up',1795690293340949,NULL,'','99998');
INSERT INTO "hr_journal" VALUES(34,4,'liked',1795690298097511,NULL,'','at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke');
INSERT INTO "hr_journal" VALUES(35,6,'opened',1795690298324047,NULL,'','00000003');
INSERT INTO "hr_journal" VALUES(36,6,'deleted',1795690298400885,NULL,'','00000003');
INSERT INTO "hr_journal" VALUES(37,7,'opened',1795690298758464,NULL,'','00000004');
INSERT INTO "hr_journal" VALUES(38,7,'stopped',1795690298845271,NULL,'','');
INSERT INTO "hr_journal" VALUES(39,8,'opened',1795690299172941,NULL,'','00000005');
INSERT INTO "hr_journal" VALUES(40,8,'claimed',1795690299279875,10,'','');
INSERT INTO "hr_journal" VALUES(41,8,'noted',1795690299384970,10,'She is my aunt.','');
INSERT INTO "hr_journal" VALUES(42,8,'closed',1795690300000244,10,'','');
INSERT INTO "hr_journal" VALUES(43,9,'opened',1795690301020778,NULL,'','00000006');
INSERT INTO "hr_journal" VALUES(44,9,'not for us',1795690308759893,3,'Advertising.','');
INSERT INTO "hr_journal" VALUES(45,10,'opened',1795690308853257,NULL,'','00000007');
INSERT INTO "hr_journal" VALUES(46,10,'claimed',1795690309317680,10,'','');
INSERT INTO "hr_journal" VALUES(47,10,'sent',1795690310522679,10,'A mile or two.
— Fay, florist','3a14ae6df7b07c23d3f746c2d1cafa5e');
INSERT INTO "hr_journal" VALUES(48,10,'published',1795690920960463,10,'A mile or two.
— Fay, florist','3a14ae6df7b07c23d3f746c2d1cafa5e');
INSERT INTO "hr_journal" VALUES(49,10,'took back',1795690924205236,10,'','3a14ae6df7b07c23d3f746c2d1cafa5e');
INSERT INTO "hr_journal" VALUES(50,10,'retracted',1795690924398427,10,'','3a14ae6df7b07c23d3f746c2d1cafa5e');
INSERT INTO "hr_journal" VALUES(51,11,'opened',1795690927035870,NULL,'','00000008');
INSERT INTO "hr_journal" VALUES(52,11,'claimed',1795690927289062,10,'','');
INSERT INTO "hr_journal" VALUES(53,11,'sent',1795690928688300,10,'Very near.
— Fay, florist','66fd4f1199a489263e19cf0c88ae8062');
INSERT INTO "hr_journal" VALUES(54,11,'undone',1795690930278576,10,'','66fd4f1199a489263e19cf0c88ae8062');
INSERT INTO "hr_journal" VALUES(55,12,'opened',1795690931404081,NULL,'','99999');
INSERT INTO "hr_journal" VALUES(56,12,'claimed',1795690932008025,10,'','');
INSERT INTO "hr_journal" VALUES(57,12,'sent',1795690933596196,10,'@maya@town.example Right behind the house.
— Fay, florist','1dd8f75e78bcfe42207837e13c4218a6');
INSERT INTO "hr_journal" VALUES(58,12,'failed',1795691544927203,10,'The Mastodon server does not take it: “not that” (422).','1dd8f75e78bcfe42207837e13c4218a6');
INSERT INTO "hr_journal" VALUES(59,13,'opened',1795691548389327,NULL,'','00000009');
INSERT INTO "hr_journal" VALUES(60,13,'claimed',1795691548938619,2,'','');
INSERT INTO "hr_journal" VALUES(61,13,'handed off',1795691548961673,2,'','3');
INSERT INTO "hr_journal" VALUES(62,13,'released',1795691548985550,3,'','');
INSERT INTO "hr_journal" VALUES(63,13,'claimed',1795691549066563,10,'','');
INSERT INTO "hr_journal" VALUES(64,13,'closed',1795691549865449,10,'','');
INSERT INTO "hr_journal" VALUES(65,13,'reopened',1795691550428760,10,'','');
INSERT INTO "hr_journal" VALUES(66,13,'edited',1795691551003510,NULL,'','00000009');
INSERT INTO "hr_journal" VALUES(67,NULL,'placed',1795691551126356,NULL,'','10');
INSERT INTO "hr_journal" VALUES(68,NULL,'linked',1795691551168199,NULL,'teams/44444444-dddd-4ddd-8ddd-000000000009','10');
INSERT INTO "hr_journal" VALUES(69,NULL,'paused',1795691551364451,5,'','');
INSERT INTO "hr_journal" VALUES(70,NULL,'resumed',1795691551549756,5,'','');
INSERT INTO "hr_journal" VALUES(71,NULL,'enrolled',1795691552272501,11,'— Eva','');
INSERT INTO "hr_journal" VALUES(72,14,'opened',1795691552533845,NULL,'','00000010');
INSERT INTO "hr_journal" VALUES(73,14,'claimed',1795691552648127,11,'','');
INSERT INTO "hr_journal" VALUES(74,15,'opened',1795691553012674,NULL,'','00000011');
INSERT INTO "hr_journal" VALUES(75,15,'claimed',1795691553590255,11,'','');
INSERT INTO "hr_journal" VALUES(76,15,'sent',1795691555023925,11,'I do.
— Eva','44a1eaddb068641fe4d066b20fb77978');
INSERT INTO "hr_journal" VALUES(77,15,'published',1795692166214102,11,'I do.
— Eva','44a1eaddb068641fe4d066b20fb77978');
INSERT INTO "hr_journal" VALUES(78,NULL,'left',1795692169281800,NULL,'','11');
INSERT INTO "hr_journal" VALUES(79,15,'lease ended',1795692169302584,NULL,'','11');
INSERT INTO "hr_journal" VALUES(80,14,'lease ended',1795692169302584,NULL,'','11');
INSERT INTO "hr_journal" VALUES(81,16,'opened',1796029227429452,NULL,'','00000012');
INSERT INTO "hr_journal" VALUES(82,17,'opened',1796029230319103,NULL,'','00000013');
INSERT INTO "hr_journal" VALUES(83,18,'opened',1796029230418310,NULL,'','00000014');
INSERT INTO "hr_journal" VALUES(84,19,'opened',1796029230730370,NULL,'','00000015');
INSERT INTO "hr_journal" VALUES(85,20,'opened',1796029231099060,NULL,'','00000016');
INSERT INTO "hr_journal" VALUES(86,21,'opened',1796029231457532,NULL,'','00000017');
INSERT INTO "hr_journal" VALUES(87,22,'opened',1796029231610695,NULL,'','00000018');
INSERT INTO "hr_journal" VALUES(88,23,'opened',1796029234051630,NULL,'','00000019');
INSERT INTO "hr_journal" VALUES(89,23,'claimed',1796029235020995,2,'','');
INSERT INTO "hr_journal" VALUES(90,24,'opened',1796029237656150,NULL,'','00000020');
INSERT INTO "hr_journal" VALUES(91,24,'claimed',1796029238305113,7,'','');
INSERT INTO "hr_journal" VALUES(92,25,'opened',1796029240125713,NULL,'','00000021');
INSERT INTO "hr_journal" VALUES(93,25,'claimed',1796029240526039,10,'','');
INSERT INTO "hr_journal" VALUES(94,26,'opened',1796029240801582,NULL,'','00000022');
INSERT INTO "hr_journal" VALUES(95,26,'claimed',1796029241412589,10,'','');
INSERT INTO "hr_journal" VALUES(96,26,'asked for a second',1796029242349534,10,'Call our night baker: +49 30 1234567.
— Fay, florist','');
INSERT INTO "hr_journal" VALUES(97,27,'opened',1796029242600229,NULL,'','00000023');
INSERT INTO "hr_journal" VALUES(98,27,'claimed',1796029242870358,10,'','');
INSERT INTO "hr_journal" VALUES(99,27,'asked for a second',1796029243310979,10,'Call our night baker: +49 30 1234567.
— Fay, florist','');
INSERT INTO "hr_journal" VALUES(100,27,'seconded',1796029248005173,3,'Call our night baker: +49 30 1234567.
— Fay, florist','10');
INSERT INTO "hr_journal" VALUES(101,28,'opened',1796029248826875,NULL,'','00000024');
INSERT INTO "hr_journal" VALUES(102,28,'claimed',1796029249432336,2,'','');
INSERT INTO "hr_journal" VALUES(103,29,'opened',1796029249542364,NULL,'','00000025');
INSERT INTO "hr_journal" VALUES(104,29,'claimed',1796029252244220,7,'','');
INSERT INTO "hr_journal" VALUES(105,30,'opened',1796029253955700,NULL,'','00000026');
INSERT INTO "hr_journal" VALUES(106,30,'claimed',1796029254599899,2,'','');
INSERT INTO "hr_journal" VALUES(107,30,'offered help',1796029257002879,3,'','');
INSERT INTO "hr_journal" VALUES(108,30,'noted',1796029257074913,2,'Ask the mill first.','');
INSERT INTO "hr_journal" VALUES(109,30,'noted',1796029257553845,8,'Two days at least.','');
INSERT INTO "hr_journal" VALUES(110,31,'opened',1796029262924308,NULL,'','00000027');
INSERT INTO "hr_journal" VALUES(111,31,'claimed',1796029263726059,2,'','');
INSERT INTO "hr_journal" VALUES(112,31,'sent',1796029264305441,2,'Green and black.
— Ana, baker','29024530fed087b4ef095991e3fa03d7');
INSERT INTO "hr_journal" VALUES(113,32,'opened',1796029264700819,NULL,'','00000028');
INSERT INTO "hr_journal" VALUES(114,32,'claimed',1796029267290236,7,'','');
INSERT INTO "hr_journal" VALUES(115,32,'sent',1796029268315046,7,'Black and white.
— Ana Lima, miller','255e0ac78f5424729bfe602ab462e7b3');
INSERT INTO "hr_journal" VALUES(116,33,'opened',1796029268954721,NULL,'','00000029');
INSERT INTO "hr_journal" VALUES(117,33,'claimed',1796029270413074,2,'','');
INSERT INTO "hr_journal" VALUES(118,33,'sent',1796029270587994,2,'Plum and cherry.
— Ana, baker','89cbde405a4a679240ff040a0e6643ec');
INSERT INTO "hr_journal" VALUES(119,34,'opened',1796029270680540,NULL,'','00000030');
INSERT INTO "hr_journal" VALUES(120,34,'claimed',1796029273434220,7,'','');
INSERT INTO "hr_journal" VALUES(121,34,'sent',1796029274204584,7,'Lime and clover.
— Ana Lima, miller','3bebfb7ddf55f02fe9163a90a72621ec');
INSERT INTO "hr_journal" VALUES(122,31,'published',1796029884756677,2,'Green and black.
— Ana, baker','29024530fed087b4ef095991e3fa03d7');
INSERT INTO "hr_journal" VALUES(123,32,'published',1796029884855512,7,'Black and white.
— Ana Lima, miller','255e0ac78f5424729bfe602ab462e7b3');
INSERT INTO "hr_journal" VALUES(124,33,'published',1796029884960194,2,'Plum and cherry.
— Ana, baker','89cbde405a4a679240ff040a0e6643ec');
INSERT INTO "hr_journal" VALUES(125,34,'published',1796029885153042,7,'Lime and clover.
— Ana Lima, miller','3bebfb7ddf55f02fe9163a90a72621ec');
INSERT INTO "hr_journal" VALUES(126,3,'lease ended',1796631600074937,NULL,'','10');
INSERT INTO "hr_journal" VALUES(127,11,'lease ended',1796631600074937,NULL,'','10');
INSERT INTO "hr_journal" VALUES(128,12,'lease ended',1796631600074937,NULL,'','10');
INSERT INTO "hr_journal" VALUES(129,35,'opened',1796631600649318,NULL,'','100000');
INSERT INTO "hr_journal" VALUES(130,36,'opened',1796631607111165,NULL,'','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26');
INSERT INTO "hr_journal" VALUES(131,37,'opened',1796631617849936,NULL,'','2129853447200047107');
INSERT INTO "hr_journal" VALUES(132,38,'opened',1796631618429094,NULL,'','00000031');
INSERT INTO "hr_journal" VALUES(133,39,'opened',1796631619193126,NULL,'','00000032');
INSERT INTO "hr_journal" VALUES(134,12,'claimed',1796631621082189,10,'','');
INSERT INTO "hr_journal" VALUES(135,35,'claimed',1796631621472853,10,'','');
INSERT INTO "hr_journal" VALUES(136,36,'claimed',1796631622132878,10,'','');
INSERT INTO "hr_journal" VALUES(137,37,'claimed',1796631622283163,10,'','');
INSERT INTO "hr_journal" VALUES(138,38,'claimed',1796631622357092,10,'','');
INSERT INTO "hr_journal" VALUES(139,35,'sent',1796631627783675,10,'@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)
— Fay, florist

@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (2/2)
— Fay, florist','28de0111a95f6b650c4c8c75cff0325c');
INSERT INTO "hr_journal" VALUES(140,36,'sent',1796631629510395,10,'Two kinds of them.
— Fay, florist','2579a9b6216945e5c85def12f7be6146');
INSERT INTO "hr_journal" VALUES(141,37,'sent',1796631629808599,10,'For up to fifty guests.
— Fay, florist','bb9ed00e4d319bbac1a05ee80beacb4d');
INSERT INTO "hr_journal" VALUES(142,40,'opened',1796633177585535,NULL,'','00000033');
INSERT INTO "hr_journal" VALUES(143,NULL,'chose',1796633212653873,2,'offers on','');
INSERT INTO "hr_journal" VALUES(144,NULL,'chose',1796633217475323,2,'note on','');
INSERT INTO "hr_journal" VALUES(145,41,'opened',1796635320697755,NULL,'','00000034');
INSERT INTO "hr_journal" VALUES(146,42,'opened',1796635320899309,NULL,'','00000035');
INSERT INTO "hr_journal" VALUES(147,43,'opened',1796635321013354,NULL,'','00000036');
INSERT INTO "hr_journal" VALUES(148,44,'opened',1796635321471895,NULL,'','00000037');
INSERT INTO "hr_journal" VALUES(149,41,'claimed',1796635322445839,10,'','');
INSERT INTO "hr_journal" VALUES(150,39,'offered',1796635340730157,NULL,'','2');
INSERT INTO "hr_journal" VALUES(151,38,'sent',1796635347399832,10,'On Tuesdays.
— Fay, florist','ea4e3f2c568d444c52cc39f502dc4fba');
INSERT INTO "hr_journal" VALUES(152,12,'sent',1796635350154088,10,'@maya@town.example Behind the house.
— Fay, florist','ce6e1a69443b13c0a0f8566e475e978b');
INSERT INTO "hr_journal" VALUES(153,30,'noted',1796635350340800,10,'Fay knows the mill.','');
INSERT INTO "hr_journal" VALUES(154,23,'noted',1796635350434533,3,'It has raisins in it.','');
INSERT INTO "hr_journal" VALUES(155,24,'noted',1796635350798947,8,'It has salt on it.','');
INSERT INTO "hr_journal" VALUES(156,30,'sent',1796635350886559,2,'About two days.
— Ana, baker','a55f3ea2a1f906c0e1e1ef52ff149226');
INSERT INTO "hr_journal" VALUES(157,29,'sent',1796635351105106,7,'From the next village.
— Ana Lima, miller','2148806fb4f75e20b279aa6442336f25');
INSERT INTO "hr_journal" VALUES(158,4,'took back',1796635351254944,10,'','b4578ffb1d78944cc8dfa542bde795f8');
INSERT INTO "hr_journal" VALUES(159,1,'followed up',1796635351319539,NULL,'','00000001-2');
INSERT INTO "hr_journal" VALUES(160,3,'deleted',1796635351361880,NULL,'','99998');
CREATE TABLE hr_pictures (
	id TEXT NOT NULL, 
	thread INTEGER NOT NULL, 
	at BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_hr_pictures PRIMARY KEY (id), 
	CONSTRAINT fk_hr_pictures_thread FOREIGN KEY(thread) REFERENCES hr_threads (id)
);
INSERT INTO "hr_pictures" VALUES('4b179e1c7a3e61c3d1eab6fc93097a42',23,1796029237386522,X'89504E470D0A1A0A0000000D49484452000000040000000308020000003B963991000000144944415478DA63648E3AC100034C0C48008503002A30012B1B9FC2F50000000049454E44AE426082');
INSERT INTO "hr_pictures" VALUES('10989c490b2503b2587279c2b5f9a8f4',24,1796029239956216,X'89504E470D0A1A0A0000000D494844520000001400000014080200000002EB8A5A0000001D4944415478DA6364893AC1402E6062A0008C6A1ED53CAA795433E59A01DA67014E4A07A4600000000049454E44AE426082');
CREATE TABLE hr_posts (
	id INTEGER NOT NULL, 
	thread INTEGER NOT NULL, 
	channel TEXT NOT NULL, 
	ref TEXT NOT NULL, 
	author TEXT NOT NULL, 
	text TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	url TEXT, 
	by_us BOOLEAN NOT NULL, 
	edited_at BIGINT, 
	former TEXT, 
	deleted_at BIGINT, quotable BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_hr_posts PRIMARY KEY (id), 
	CONSTRAINT fk_hr_posts_thread FOREIGN KEY(thread) REFERENCES hr_threads (id), 
	CONSTRAINT uq_hr_posts_channel_ref UNIQUE (channel, ref)
);
INSERT INTO "hr_posts" VALUES(1,1,'wall','00000001','Cleo','Do you bake on Sundays?',1795687215400013,'http://house.standin/p/00000001',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(2,1,'wall','00000001-1','Ana','Yes, until noon.
— Ana, baker',1795687828119292,'http://house.standin/t/1#post-00000001-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(3,2,'wall','00000002','Dora','Is there rye bread?',1795687830408272,'http://house.standin/p/00000002',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(4,2,'wall','00000002-1','Ana Lima','Every Friday.
— Ana Lima, miller',1795688444192118,'http://house.standin/t/2#post-00000002-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(5,3,'mastodon','99996','Maya','are there nuts in the cake?',1795688447419000,'https://town.example/@maya/99996',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(6,4,'bluesky','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23','Maya','do you have oat milk?',1795688449103000,'https://bsky.app/profile/maya.example/post/3n37ha47ppw23',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(7,5,'x','2125897559443505153','Marta','is it spelt?',1795688450095000,'https://x.com/marta/status/2125897559443505153',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(8,3,'mastodon','99997','Fay','@maya@town.example No nuts at all.
— Fay, florist',1795689064246546,'https://social.example/@acme/99997',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(9,4,'bluesky','at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke','Fay','Oat milk and soy.
— Fay, florist',1795689678192627,'https://bsky.app/profile/acme.example/post/3n37ieqdyo4ke',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(10,5,'x','2125905282084110338','Fay','All of it is spelt.
— Fay, florist',1795690291328077,'https://x.com/acme/status/2125905282084110338',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(11,3,'mastodon','99998','Maya','',1795690293284000,'https://town.example/@maya/99998',0,NULL,NULL,1796635351361817,1);
INSERT INTO "hr_posts" VALUES(12,6,'wall','00000003','Emma','',1795690298250853,'http://house.standin/p/00000003',0,NULL,NULL,1795690298375390,1);
INSERT INTO "hr_posts" VALUES(13,7,'wall','00000004','Finn','Who are you?',1795690298719360,'http://house.standin/p/00000004',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(14,8,'wall','00000005','Gina','Nothing, thanks?',1795690299024185,'http://house.standin/p/00000005',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(15,9,'wall','00000006','Hugo','Buy my watches?',1795690300402544,'http://house.standin/p/00000006',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(16,10,'wall','00000007','Ida','Is it far?',1795690308820233,'http://house.standin/p/00000007',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(17,10,'wall','00000007-1','Fay','',1795690920960463,'http://house.standin/t/10#post-00000007-1',1,NULL,NULL,1795690924398427,1);
INSERT INTO "hr_posts" VALUES(18,11,'wall','00000008','Jan','Is it near?',1795690926928861,'http://house.standin/p/00000008',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(19,12,'mastodon','99999','Maya','is there parking?',1795690930651000,'https://town.example/@maya/99999',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(20,13,'wall','00000009','Lou','Is all of it vegan?',1795691548339329,'http://house.standin/p/00000009',0,1795691550841536,'Is it vegan?',NULL,1);
INSERT INTO "hr_posts" VALUES(21,14,'wall','00000010','Kim','Who won the cake raffle?',1795691552443496,'http://house.standin/p/00000010',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(22,15,'wall','00000011','Kim','Who bakes the bread?',1795691552956834,'http://house.standin/p/00000011',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(23,15,'wall','00000011-1','Eva','I do.
— Eva',1795692166214102,'http://house.standin/t/15#post-00000011-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(24,16,'wall','00000012','Ruth','Where do I park?',1796029227271043,'http://house.standin/p/00000012',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(25,17,'wall','00000013','Guest 0','Is the lemon tart fresh?',1796029230251299,'http://house.standin/p/00000013',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(26,18,'wall','00000014','Guest 1','Is the plum tart fresh?',1796029230372351,'http://house.standin/p/00000014',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(27,19,'wall','00000015','Guest 2','Is the cherry tart fresh?',1796029230577684,'http://house.standin/p/00000015',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(28,20,'wall','00000016','Guest 3','Is the apple tart fresh?',1796029231005512,'http://house.standin/p/00000016',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(29,21,'wall','00000017','Guest 4','Is the pear tart fresh?',1796029231297192,'http://house.standin/p/00000017',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(30,22,'wall','00000018','Guest 5','Is the fig tart fresh?',1796029231557716,'http://house.standin/p/00000018',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(31,23,'wall','00000019','Lea','What does the stollen look like?',1796029234020632,'http://house.standin/p/00000019',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(32,24,'wall','00000020','Mo','What does the brezel look like?',1796029237587032,'http://house.standin/p/00000020',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(33,25,'wall','00000021','Nia','May I bring my dog?',1796029240116994,'http://house.standin/p/00000021',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(34,26,'wall','00000022','Otto','Do I get my money back, asked?',1796029240788629,'http://house.standin/p/00000022',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(35,27,'wall','00000023','Pia','Do I get my money back, seconded?',1796029242540350,'http://house.standin/p/00000023',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(36,28,'wall','00000024','Quentin','Which flour is it?',1796029248772584,'http://house.standin/p/00000024',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(37,29,'wall','00000025','Rosa','Which butter is it?',1796029249515890,'http://house.standin/p/00000025',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(38,30,'wall','00000026','Sam','How long do you need for 500 rolls?',1796029253938039,'http://house.standin/p/00000026',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(39,31,'wall','00000027','Tom','Which teas do you serve?',1796029262404002,'http://house.standin/p/00000027',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(40,32,'wall','00000028','Uli','Which coffees do you serve?',1796029264540821,'http://house.standin/p/00000028',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(41,33,'wall','00000029','Walt','Which jams do you have?',1796029268938109,'http://house.standin/p/00000029',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(42,34,'wall','00000030','Xander','Which honeys do you have?',1796029270654733,'http://house.standin/p/00000030',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(43,31,'wall','00000027-1','Ana','Green and black.
— Ana, baker',1796029884756677,'http://house.standin/t/31#post-00000027-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(44,32,'wall','00000028-1','Ana Lima','Black and white.
— Ana Lima, miller',1796029884855512,'http://house.standin/t/32#post-00000028-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(45,33,'wall','00000029-1','Ana','Plum and cherry.
— Ana, baker',1796029884960194,'http://house.standin/t/33#post-00000029-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(46,34,'wall','00000030-1','Ana Lima','Lime and clover.
— Ana Lima, miller',1796029885153042,'http://house.standin/t/34#post-00000030-1',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(47,35,'mastodon','100000','Maya','how do you bake rye?',1796631600000000,'https://town.example/@maya/100000',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(48,36,'bluesky','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26','Maya','is there a vegan roll?',1796631601881000,'https://bsky.app/profile/maya.example/post/3n42vmasclh26',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(49,37,'x','2129853447200047107','Marta','do you cater?',1796631607233000,'https://x.com/marta/status/2129853447200047107',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(50,38,'wall','00000031','Vera','Do you deliver?',1796631618294064,'http://house.standin/p/00000031',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(51,39,'wall','00000032','Bob','Do you bake on Sundays?',1796631618912778,'http://house.standin/p/00000032',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(52,35,'mastodon','100001','Fay','@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)
— Fay, florist',1796633171713143,'https://social.example/@acme/100001',1,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(53,40,'wall','00000033','Will','Is there a step at the door?',1796633177387317,'http://house.standin/p/00000033',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(54,41,'wall','00000034','Xenia','Who is there (new)?',1796635320391185,'http://house.standin/p/00000034',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(55,42,'wall','00000035','Yves','Who is there (new too)?',1796635320845012,'http://house.standin/p/00000035',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(56,43,'wall','00000036','Zoe','Who is there (for Ana)?',1796635320973804,'http://house.standin/p/00000036',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(57,44,'wall','00000037','Amy','Who is there (for Ben)?',1796635321396843,'http://house.standin/p/00000037',0,NULL,NULL,NULL,1);
INSERT INTO "hr_posts" VALUES(58,1,'wall','00000001-2','Cleo','And on Christmas Day?',1796635351312043,'http://house.standin/p/00000001-2',0,NULL,NULL,NULL,1);
CREATE TABLE hr_quotes (
	quoted INTEGER NOT NULL, 
	thread INTEGER NOT NULL, 
	CONSTRAINT pk_hr_quotes PRIMARY KEY (quoted, thread)
);
INSERT INTO "hr_quotes" VALUES(15,14);
INSERT INTO "hr_quotes" VALUES(31,32);
INSERT INTO "hr_quotes" VALUES(33,34);
INSERT INTO "hr_quotes" VALUES(32,34);
INSERT INTO "hr_quotes" VALUES(32,33);
INSERT INTO "hr_quotes" VALUES(31,33);
INSERT INTO "hr_quotes" VALUES(32,31);
INSERT INTO "hr_quotes" VALUES(34,31);
INSERT INTO "hr_quotes" VALUES(33,31);
INSERT INTO "hr_quotes" VALUES(34,32);
INSERT INTO "hr_quotes" VALUES(33,32);
INSERT INTO "hr_quotes" VALUES(34,33);
INSERT INTO "hr_quotes" VALUES(1,35);
INSERT INTO "hr_quotes" VALUES(1,39);
CREATE TABLE hr_replies (
	id INTEGER NOT NULL, 
	reply TEXT NOT NULL, 
	thread INTEGER NOT NULL, 
	author INTEGER NOT NULL, 
	public_name TEXT NOT NULL, 
	public_role TEXT NOT NULL, 
	text TEXT NOT NULL, 
	to_channel TEXT NOT NULL, 
	to_ref TEXT NOT NULL, 
	leaves_at BIGINT NOT NULL, 
	state TEXT NOT NULL, 
	post_channel TEXT, 
	post_ref TEXT, 
	failure TEXT NOT NULL, pictures TEXT DEFAULT '[]' NOT NULL, parts TEXT DEFAULT '[]' NOT NULL, posts TEXT DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_hr_replies PRIMARY KEY (id), 
	CONSTRAINT fk_hr_replies_author FOREIGN KEY(author) REFERENCES hr_staff (id), 
	CONSTRAINT fk_hr_replies_thread FOREIGN KEY(thread) REFERENCES hr_threads (id), 
	CONSTRAINT uq_hr_replies_reply UNIQUE (reply)
);
INSERT INTO "hr_replies" VALUES(1,'c8145626e3ff079f9a2348ac8f8f31fe',1,2,'Ana','baker','Yes, until noon.
— Ana, baker','wall','00000001',1795687817546667,'sent','wall','00000001-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(2,'07c5ffbdb0f574a35b2ea297cd04979c',2,7,'Ana Lima','miller','Every Friday.
— Ana Lima, miller','wall','00000002',1795688433774669,'sent','wall','00000002-1','','[{"id": "7130e1af1d712b4dbb5986ae37d0fb1e", "alt": "A loaf of rye", "media": "image/png", "width": 40, "height": 30, "size": 103, "sha256": "18940e5fd6a8cb0aa78445d9f7389023c2901de76f7fd364cba78fbb94872d42"}]','[]','[]');
INSERT INTO "hr_replies" VALUES(3,'dae7bae7e870e7232a82ddbf486c3d22',3,10,'Fay','florist','@maya@town.example No nuts at all.
— Fay, florist','mastodon','99996',1795689053976225,'sent','mastodon','99997','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(4,'b4578ffb1d78944cc8dfa542bde795f8',4,10,'Fay','florist','Oat milk and soy.
— Fay, florist','bluesky','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23',1795689667779365,'retracting','bluesky','at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(5,'31c9f6ba8dff30b3383e5577ba7a7120',5,10,'Fay','florist','All of it is spelt.
— Fay, florist','x','2125897559443505153',1795690281084685,'sent','x','2125905282084110338','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(6,'3a14ae6df7b07c23d3f746c2d1cafa5e',10,10,'Fay','florist','A mile or two.
— Fay, florist','wall','00000007',1795690910522679,'retracted','wall','00000007-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(7,'66fd4f1199a489263e19cf0c88ae8062',11,10,'Fay','florist','Very near.
— Fay, florist','wall','00000008',1795691528688300,'undone',NULL,NULL,'','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(8,'1dd8f75e78bcfe42207837e13c4218a6',12,10,'Fay','florist','@maya@town.example Right behind the house.
— Fay, florist','mastodon','99999',1795691533596196,'failed',NULL,NULL,'The Mastodon server does not take it: “not that” (422).','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(9,'44a1eaddb068641fe4d066b20fb77978',15,11,'Eva','','I do.
— Eva','wall','00000011',1795692155023925,'sent','wall','00000011-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(10,'29024530fed087b4ef095991e3fa03d7',31,2,'Ana','baker','Green and black.
— Ana, baker','wall','00000027',1796029864305441,'sent','wall','00000027-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(11,'255e0ac78f5424729bfe602ab462e7b3',32,7,'Ana Lima','miller','Black and white.
— Ana Lima, miller','wall','00000028',1796029868315046,'sent','wall','00000028-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(12,'89cbde405a4a679240ff040a0e6643ec',33,2,'Ana','baker','Plum and cherry.
— Ana, baker','wall','00000029',1796029870587994,'sent','wall','00000029-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(13,'3bebfb7ddf55f02fe9163a90a72621ec',34,7,'Ana Lima','miller','Lime and clover.
— Ana Lima, miller','wall','00000030',1796029874204584,'sent','wall','00000030-1','','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(14,'28de0111a95f6b650c4c8c75cff0325c',35,10,'Fay','florist','@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)
— Fay, florist

@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (2/2)
— Fay, florist','mastodon','100000',1796632227783675,'going','mastodon','100001','','[]','["@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (1/2)\n— Fay, florist", "@maya@town.example We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. We bake the rye bread with flour, water and salt. (2/2)\n— Fay, florist"]','["100001"]');
INSERT INTO "hr_replies" VALUES(15,'2579a9b6216945e5c85def12f7be6146',36,10,'Fay','florist','Two kinds of them.
— Fay, florist','bluesky','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26',1796632229510395,'going',NULL,NULL,'','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(16,'bb9ed00e4d319bbac1a05ee80beacb4d',37,10,'Fay','florist','For up to fifty guests.
— Fay, florist','x','2129853447200047107',1796632229808599,'going',NULL,NULL,'','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(17,'ea4e3f2c568d444c52cc39f502dc4fba',38,10,'Fay','florist','On Tuesdays.
— Fay, florist','wall','00000031',1796635947399832,'leaving',NULL,NULL,'','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(18,'ce6e1a69443b13c0a0f8566e475e978b',12,10,'Fay','florist','@maya@town.example Behind the house.
— Fay, florist','mastodon','99999',1796635950154088,'leaving',NULL,NULL,'','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(19,'a55f3ea2a1f906c0e1e1ef52ff149226',30,2,'Ana','baker','About two days.
— Ana, baker','wall','00000026',1796635950886559,'leaving',NULL,NULL,'','[]','[]','[]');
INSERT INTO "hr_replies" VALUES(20,'2148806fb4f75e20b279aa6442336f25',29,7,'Ana Lima','miller','From the next village.
— Ana Lima, miller','wall','00000025',1796635951105106,'leaving',NULL,NULL,'','[]','[]','[]');
CREATE TABLE hr_sequences (
	owner TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	last INTEGER NOT NULL, 
	CONSTRAINT pk_hr_sequences PRIMARY KEY (owner, kind)
);
INSERT INTO "hr_sequences" VALUES('channel/wall','root',37);
INSERT INTO "hr_sequences" VALUES('surface/slack','burst',1);
INSERT INTO "hr_sequences" VALUES('surface/teams','burst',1);
CREATE TABLE hr_settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_hr_settings PRIMARY KEY (name)
);
INSERT INTO "hr_settings" VALUES('paused','no');
CREATE TABLE hr_sheets (
	owner TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_hr_sheets PRIMARY KEY (owner, kind, "key")
);
INSERT INTO "hr_sheets" VALUES('channel/x','place','begun','{"at": "2026-11-26T10:00:12.105115+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','account','pass','{"sealed": "gAAAAABrDfTD1xvL09g_huXIXd9ieI7MMuCHwwiWhJ4qUPyoe2H7CEAg7_1ssCvsOjGIUFB0xJiEFA_ISAa6xhbCTpY1kJT4eYyNLO36uP-y2_Ea1hmIEYbDa0s1D6aySz4vIUfYkHqs9-hhz3QRGZ3fPfFiTIOlAnvDl-zDTfJ29vDhW9BxYFSzCnONT0Rzs_MMe5AZFwNygQx2fftXackNlsJlS2Ckd_FeUybXqVBCdkv1VMMKaHtekszSsUFu8PI2ELoobdxS0qeHrQyFuiGz_gj_OyPAifHGkcNkvhZlmb5QuXIh5w95QnLfHe10UbX0Mpv_Ou0GC0_5UtqPWMFskEXjA7XvdW6xDjXePqp3L_N4dXn6vxAIiMPoeOIrkzR2ptGd5VLxQJYgt7SQP0ruEYEs8-VS1xMJZTPh1DcSMByJJZ-Crr2I1C5EVvvfPo281Qs6TqUBI0v3oO20EtgXb725UlynBIHrKgSE7v8Zd5-fniz7Gt2A8hW7EzP9B_RwedIuU7g9twL9B1tyX7Qe3X1hEmoaMdLKGLMQkyI8G36OoPAZHCIHI8xYlps2MMfA2UF3YdC7KR2L5Al-ZbGrWIxUinayY_m0TDe-4uBJ12ZR04iXn2E0_l9-7M-OGv9imOgRTP7z5uHbI8xHJO7e4WuCFnBKW7nVRIDjlwkNIEdeLCcGlvrEMo_XRFuiuIpC1icSYPb3WiPCHEm8T5Y2Zieb6nqa2_wqvl6Ax-uUnKl5eSXjONWGIkO8nGFmRy9WZLuVUmiV"}',6);
INSERT INTO "hr_sheets" VALUES('channel/x','spent','2026-11','{"thousandths": 54}',29);
INSERT INTO "hr_sheets" VALUES('channel/x','spent in a day','2026-11-26','{"40": 0, "41": 11, "43": 10, "44": 0, "45": 11}',15);
INSERT INTO "hr_sheets" VALUES('channel/x','session','tokens','{"sealed": "gAAAAABrDfKQn9JGU-F2RnkNnuvCBAk_BRvQc5S5qPEANdYELM32bOx0r7BEJnyJOZqpLKkVDCHcOHxZ-gsKInr39on7rPaNnjmDfyJoiKn9oRNAeARzZrenPN8IPEqVLZuvbnO4NxH15BS8ZtfvgvilOfXKSJNjnGZuwW77uHkRmbE3sIohx5UgS-374hb3I4F5QHCtlEWJ"}',3);
INSERT INTO "hr_sheets" VALUES('channel/wall','secret','stamp','{"key": "MZ40OoVQXrOj_AcH4-Cy4g8laco7xGIpiheMwMEh-yk"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','9971482be565f081e66cb7ad3804d4e8','{"stopped_at": null, "asked": [["j9R6OqoF8k3vlxU5WMZeFajHeVvx-96yxBsitFr84Xo", "00000001"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000001','{"number": 1}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000001','{"root": "00000001", "customer": "9971482be565f081e66cb7ad3804d4e8", "posts": [{"id": "00000001", "author": "Cleo", "text": "Do you bake on Sundays?", "at": "2026-11-26T10:00:15.400013Z", "edited_at": null, "gone_at": null, "ours": null, "form": "j9R6OqoF8k3vlxU5WMZeFajHeVvx-96yxBsitFr84Xo"}, {"id": "00000001-1", "author": "Ana", "text": "Yes, until noon.\n\u2014 Ana, baker", "at": "2026-11-26T10:10:28.070572Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/c8145626e3ff079f9a2348ac8f8f31fe", "role": "baker", "signature": "\u2014 Ana, baker", "pictures": []}, "form": ""}, {"id": "00000001-2", "author": "Cleo", "text": "And on Christmas Day?", "at": "2026-12-07T09:22:31.312043Z", "edited_at": null, "gone_at": null, "ours": null, "form": "FOz14jHJMK9ECUvep8OAvGxeS0XglO2G9i6Mkfvv_eg"}], "number": 1, "acts": 1}',3);
INSERT INTO "hr_sheets" VALUES('surface/slack','room','#customers','{"channel": "C1CUSTOMERS", "shared": false}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/1/staffroom/main','{"thread": 1}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','room','19:customers00000000000000000000000@thread.tacv2','{"shared": false}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/1/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000002", "root": "1795000000002"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/1/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795687216.180138", "root": "1795687216.180138"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000002','{"threads": [1], "drawn": "00ba34ed66e578168d2668d9", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000003", "drawn": "2948e4379b333ace88c4d895"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','1','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000002", "root": "1795000000002"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795687216.180138','{"threads": [1], "drawn": "fa4bcb0e5c676f06cbc8db2c", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1795687829.064416", "drawn": "108581c67d6cc99a71d4c885"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','1','{"channel": "C1CUSTOMERS", "ts": "1795687216.180138", "root": "1795687216.180138"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','account','2','{"account": "U1ANA"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','account','3','{"account": "U2BEN"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','account','4','{"account": "U4DAN"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','account','5','{"account": "U6IVY"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','account','6','{"account": "U3CHO"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','home','U1ANA','{}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','home','U2BEN','{}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','words','C1CUSTOMERS/1795687216.728340','{"thread": 1, "by": "U1ANA", "digests": ["cb9b2063775f2e770a300d6e57edacd3cd3a6a4a9cd1b03e43f10e64d57bdfa8"]}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/1/C1CUSTOMERS/1795687216.180138/0','{"channel": "C1CUSTOMERS", "ts": "1795687829.064416", "root": "1795687216.180138"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/1/19:customers00000000000000000000000@thread.tacv2/1795000000002/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000003", "root": "1795000000002"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','1b31a1db313fd8b603ba625468bc2f76','{"stopped_at": null, "asked": [["nE-XZ8-3gYCQdx1tpkuyuc1VGiCn9PR4gWxso6iMxu0", "00000002"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000002','{"number": 2}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000002','{"root": "00000002", "customer": "1b31a1db313fd8b603ba625468bc2f76", "posts": [{"id": "00000002", "author": "Dora", "text": "Is there rye bread?", "at": "2026-11-26T10:10:30.408272Z", "edited_at": null, "gone_at": null, "ours": null, "form": "nE-XZ8-3gYCQdx1tpkuyuc1VGiCn9PR4gWxso6iMxu0"}, {"id": "00000002-1", "author": "Ana Lima", "text": "Every Friday.\n\u2014 Ana Lima, miller", "at": "2026-11-26T10:20:44.163148Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/07c5ffbdb0f574a35b2ea297cd04979c", "role": "miller", "signature": "\u2014 Ana Lima, miller", "pictures": [{"alt": "A loaf of rye", "width": 40, "height": 30}]}, "form": ""}, {"id": "00000002-2", "author": "Dora", "text": "And on Mondays?", "at": "2026-12-07T09:22:55.900013Z", "edited_at": null, "gone_at": null, "ours": null, "form": "7c9-loQHzH9Dut0svXyUAKws6sJI-0F-M3dG-n_Gb4k"}], "number": 2, "acts": 1}',3);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/2/staffroom/main','{"thread": 2}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/2/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795687830.699204", "root": "1795687830.699204"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795687830.699204','{"threads": [2], "drawn": "2293eabca0f02b13764fc21c", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795688445.546113", "drawn": "eb8182de0b001fc7f34b84bb"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','2','{"channel": "C1CUSTOMERS", "ts": "1795687830.699204", "root": "1795687830.699204"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/2/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000004", "root": "1795000000004"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000004','{"threads": [2], "drawn": "7eef0a6eec7390456af7fd0a", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": {"id": "29:1ana-made-up", "name": "Ana Lima"}, "ts": "1795000000020", "drawn": "a66156b70de8fa039abac59e"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000004", "root": "1795000000004"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','called','44444444-dddd-4ddd-8ddd-000000000001','{"id": "29:1ana-made-up", "name": "Ana Lima"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','account','7','{"account": "44444444-dddd-4ddd-8ddd-000000000001"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','called','44444444-dddd-4ddd-8ddd-000000000002','{"id": "29:1ben-made-up", "name": "Ben Okafor"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','account','8','{"account": "44444444-dddd-4ddd-8ddd-000000000002"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','called','44444444-dddd-4ddd-8ddd-000000000003','{"id": "29:1cho-made-up", "name": "Cho Min"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','hung','19:customers00000000000000000000000@thread.tacv2/1795000000014','{"files": [{"id": "0-weu-d1-00000000000000000000000000000001", "name": "", "media": "image/*", "size": 0, "url": "http://teams.standin/amer/v3/attachments/0-weu-d1-00000000000000000000000000000001/views/original", "alt": ""}], "at": "2026-11-26T10:10:32.649402+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','account','9','{"account": "44444444-dddd-4ddd-8ddd-000000000003"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','pictures','2/44444444-dddd-4ddd-8ddd-000000000001','{"0-weu-d1-00000000000000000000000000000001": "7130e1af1d712b4dbb5986ae37d0fb1e"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','words','19:customers00000000000000000000000@thread.tacv2/1795000000014','{"thread": 2, "by": "44444444-dddd-4ddd-8ddd-000000000001", "digests": ["af647e5a5da55d4459635dc25d8924965c0cd8d656c8a38dcf222b98a5a8f606"]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','picture','00000002-1/0','{"media": "image/png", "sha256": "18940e5fd6a8cb0aa78445d9f7389023c2901de76f7fd364cba78fbb94872d42", "content": "iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAIAAADRv8uKAAAALklEQVR42u3NMQEAMAgAIF1M0xjPWIvg6QMFyK6JCy+OiMVisVgsFovFYrF49wHcigHeuobuwwAAAABJRU5ErkJggg=="}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/2/C1CUSTOMERS/1795687830.699204/0','{"channel": "C1CUSTOMERS", "ts": "1795688445.546113", "root": "1795687830.699204"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/2/19:customers00000000000000000000000@thread.tacv2/1795000000004/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000020", "root": "1795000000004"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','session','13fe0589a1c252a4e6e8675277deb4ff7b712b559148890c11ba8f6a192acf0f','{"account": "10", "epoch": 0, "expires": "2027-01-06T08:20:19.343788+00:00"}',3);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','account','10','{"epoch": 0, "inside": true}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','heard','20261126T102047.99996','{"id": "99996", "edited": null}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/3/staffroom/main','{"thread": 3}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/3/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795688449.341806", "root": "1795688449.341806"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/3/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000021", "root": "1795000000021"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795688449.341806','{"threads": [3], "drawn": "6ba57c527a2118eb28e09ba8", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795689065.556776", "drawn": "97b46ab2d74ca5a49bc728d7"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795690293.555073", "drawn": "3c60a551b60217ece823ff5a"}, {"begin": 5, "end": 6, "holder": null, "ts": "1796631602.563890", "drawn": "d4789cca1ace61a1fc63d6cf"}]}',10);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','3','{"channel": "C1CUSTOMERS", "ts": "1795688449.341806", "root": "1795688449.341806"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000021','{"threads": [3], "drawn": "bd2771d022dab3cb3e714e01", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000024", "drawn": "4bf188ac439aaaacb13bc64c"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000027", "drawn": "9770ebdf94304b837ddea441"}, {"begin": 5, "end": 6, "holder": null, "ts": "1795000000100", "drawn": "3c717877027ac8d7341811af"}]}',10);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','3','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000021", "root": "1795000000021"}',1);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','heard','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23','{"cid": "bafyreicvrhxgt6ebqtj4scz2wc47lotv24fmjb3esvhvvhpuwwiq25wtna", "at": "2026-11-26T10:20:49.103Z"}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/4/staffroom/main','{"thread": 4}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/4/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795688452.911375", "root": "1795688452.911375"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/4/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000022", "root": "1795000000022"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000022','{"threads": [4], "drawn": "22793faf0d6bf17c8bdd4962", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000025", "drawn": "6ab6681cb9c780febf093df4"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','4','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000022", "root": "1795000000022"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795688452.911375','{"threads": [4], "drawn": "82a37f347a032f7a3cf66227", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795689679.126379", "drawn": "1f564496d339f2de5b2e1684"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','4','{"channel": "C1CUSTOMERS", "ts": "1795688452.911375", "root": "1795688452.911375"}',1);
INSERT INTO "hr_sheets" VALUES('channel/x','heard','02125897559443505153','{"newest": "2125897559443505153", "mark": "4629837efd5edc4c53e07759"}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/5/staffroom/main','{"thread": 5}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/5/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000023", "root": "1795000000023"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/5/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795689064.138367", "root": "1795689064.138367"}',2);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','reply','publish/dae7bae7e870e7232a82ddbf486c3d22','{"at": "2026-11-26T10:31:04.223931+00:00", "post": "99997"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795689064.138367','{"threads": [5], "drawn": "51f01b4c458737680697e1c4", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795690292.144717", "drawn": "eb1c94178a1a580204e67fd1"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','5','{"channel": "C1CUSTOMERS", "ts": "1795689064.138367", "root": "1795689064.138367"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000023','{"threads": [5], "drawn": "859f66910f3bd32928eef35d", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000026", "drawn": "4a29b1280366854ddaa13588"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','5','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000023", "root": "1795000000023"}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','ours','20261126T103104.99997','{"id": "99997", "edited": null, "key": "publish/dae7bae7e870e7232a82ddbf486c3d22"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/3/C1CUSTOMERS/1795688449.341806/0','{"channel": "C1CUSTOMERS", "ts": "1795689065.556776", "root": "1795688449.341806"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/3/19:customers00000000000000000000000@thread.tacv2/1795000000021/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000024", "root": "1795000000021"}',2);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','reply','publish/b4578ffb1d78944cc8dfa542bde795f8','{"uri": "at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke", "record": {"$type": "app.bsky.feed.post", "text": "Oat milk and soy.\n\u2014 Fay, florist", "createdAt": "2026-11-26T10:41:18.173Z", "reply": {"root": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23", "cid": "bafyreicvrhxgt6ebqtj4scz2wc47lotv24fmjb3esvhvvhpuwwiq25wtna"}, "parent": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23", "cid": "bafyreicvrhxgt6ebqtj4scz2wc47lotv24fmjb3esvhvvhpuwwiq25wtna"}}}, "taken_back": false}',1);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','rkey','at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke','{"key": "publish/b4578ffb1d78944cc8dfa542bde795f8"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/4/C1CUSTOMERS/1795688452.911375/0','{"channel": "C1CUSTOMERS", "ts": "1795689679.126379", "root": "1795688452.911375"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/4/19:customers00000000000000000000000@thread.tacv2/1795000000022/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000025", "root": "1795000000022"}',2);
INSERT INTO "hr_sheets" VALUES('channel/x','reply','publish/31c9f6ba8dff30b3383e5577ba7a7120','{"to": "2125897559443505153", "post": "2125905282084110338", "begun": "2026-11-26T10:51:31.304356+00:00", "tried": "2026-11-26T10:51:31.304369+00:00"}',2);
INSERT INTO "hr_sheets" VALUES('channel/x','ours','2125905282084110338','{"key": "publish/31c9f6ba8dff30b3383e5577ba7a7120"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/5/C1CUSTOMERS/1795689064.138367/0','{"channel": "C1CUSTOMERS", "ts": "1795690292.144717", "root": "1795689064.138367"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/5/19:customers00000000000000000000000@thread.tacv2/1795000000023/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000026", "root": "1795000000023"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','pigeonhole','10','{"unread": [{"key": "whisper/3/10/follow-99998", "text": "Maya wrote again in #3.", "thread": 3, "at": "2026-11-26T10:51:33.389918+00:00"}, {"key": "whisper/4/10/like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke", "text": "Maya liked your answer in #4.", "thread": 4, "at": "2026-11-26T10:51:38.279559+00:00"}, {"key": "whisper/10/10/retracted-3a14ae6df7b07c23d3f746c2d1cafa5e", "text": "Your reply in #10 has been taken back.", "thread": 10, "at": "2026-11-26T11:02:04.635842+00:00"}, {"key": "whisper/12/10/failed-1dd8f75e78bcfe42207837e13c4218a6", "text": "Your reply in #12 was not published: The Mastodon server does not take it: \u201cnot that\u201d (422). Your draft is kept.", "thread": 12, "at": "2026-11-26T11:12:25.653741+00:00"}, {"key": "whisper/27/10/second-9be4e4e769fd8192-3", "text": "Ben Okafor seconded your draft for #27. You can send it.", "thread": 27, "at": "2026-11-30T09:00:48.112989+00:00"}, {"key": "whisper/3/10/lease-7", "text": "Your claim of #3 has run out, so others can take it. Your draft is kept.", "thread": 3, "at": "2026-12-07T08:20:01.909677+00:00"}, {"key": "whisper/11/10/lease-5", "text": "Your claim of #11 has run out, so others can take it. Your draft is kept.", "thread": 11, "at": "2026-12-07T08:20:03.448975+00:00"}, {"key": "whisper/12/10/lease-6", "text": "Your claim of #12 has run out, so others can take it. Your draft is kept.", "thread": 12, "at": "2026-12-07T08:20:04.525459+00:00"}], "keys": ["whisper/3/10/follow-99998", "whisper/4/10/like-at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke", "whisper/10/10/retracted-3a14ae6df7b07c23d3f746c2d1cafa5e", "whisper/12/10/failed-1dd8f75e78bcfe42207837e13c4218a6", "whisper/27/10/second-9be4e4e769fd8192-3", "whisper/3/10/lease-7", "whisper/11/10/lease-5", "whisper/12/10/lease-6"]}',8);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/3/C1CUSTOMERS/1795688449.341806/4','{"channel": "C1CUSTOMERS", "ts": "1795690293.555073", "root": "1795688449.341806"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/3/19:customers00000000000000000000000@thread.tacv2/1795000000021/4','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000027", "root": "1795000000021"}',2);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','like','at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ieqdyo4ke did:plc:mayaexampleaaaaaaaaaaaaa','{"at": "2026-11-26T10:51:38.128Z"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','585836dca1570a61e32ba475f76489d2','{"stopped_at": null, "asked": [["kTesX0i0FgH1EVCKqq1sdQt6n3mV7wKQJ_6kOQ7yDgY", "00000003"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000003','{"number": 6}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','gone','000000000006','{"root": "00000003", "customer": "585836dca1570a61e32ba475f76489d2", "posts": [{"id": "00000003", "author": "", "text": "", "at": "2026-11-26T10:51:38.250853Z", "edited_at": null, "gone_at": "2026-11-26T10:51:38.375390Z", "ours": null, "form": "kTesX0i0FgH1EVCKqq1sdQt6n3mV7wKQJ_6kOQ7yDgY"}], "number": 6, "acts": 1}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/6/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690298.484055", "root": "1795690298.484055"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/6/staffroom/main','{"thread": 6}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690298.484055','{"threads": [6], "drawn": "f432964f1d2037708a9479d4", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795690301.002413", "drawn": "70d1e3d0c1b5af84fe4d2b64"}]}',4);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','6','{"channel": "C1CUSTOMERS", "ts": "1795690298.484055", "root": "1795690298.484055"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/6/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000028", "root": "1795000000028"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000028','{"threads": [6], "drawn": "0a29dc7b39d77939eda59cc0", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795000000029", "drawn": "bb86ae31e3c0866e1f3db5d5"}]}',4);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','6','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000028", "root": "1795000000028"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','05e4c09dfd352c43ef821af02c0a473a','{"stopped_at": "2026-11-26T10:51:38.809120Z", "asked": [["nxzktI0zx1FLI2y-6uWbvXfa__CcZM9NxCvq9xA6vLM", "00000004"]]}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000004','{"number": 7}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000007','{"root": "00000004", "customer": "05e4c09dfd352c43ef821af02c0a473a", "posts": [{"id": "00000004", "author": "Finn", "text": "Who are you?", "at": "2026-11-26T10:51:38.719360Z", "edited_at": null, "gone_at": null, "ours": null, "form": "nxzktI0zx1FLI2y-6uWbvXfa__CcZM9NxCvq9xA6vLM"}], "number": 7, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/7/staffroom/main','{"thread": 7}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','58553fb3a1b4a1c70944bdd9fff8b449','{"stopped_at": null, "asked": [["Sfa67KsHx7BQg9S7AcZnDQZxoGu_rcqfecCPP8Ijmd0", "00000005"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000005','{"number": 8}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000008','{"root": "00000005", "customer": "58553fb3a1b4a1c70944bdd9fff8b449", "posts": [{"id": "00000005", "author": "Gina", "text": "Nothing, thanks?", "at": "2026-11-26T10:51:39.024185Z", "edited_at": null, "gone_at": null, "ours": null, "form": "Sfa67KsHx7BQg9S7AcZnDQZxoGu_rcqfecCPP8Ijmd0"}], "number": 8, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/8/staffroom/main','{"thread": 8}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/6/C1CUSTOMERS/1795690298.484055/0','{"channel": "C1CUSTOMERS", "ts": "1795690301.002413", "root": "1795690298.484055"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','64fcd434eb858905c6a3d9a423a997a2','{"stopped_at": null, "asked": [["UeNcYcfL9iJWHP1CYmu129FfoyXIe3EhfKp4qr1Lk5E", "00000006"]]}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/6/19:customers00000000000000000000000@thread.tacv2/1795000000028/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000029", "root": "1795000000028"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000006','{"number": 9}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000009','{"root": "00000006", "customer": "64fcd434eb858905c6a3d9a423a997a2", "posts": [{"id": "00000006", "author": "Hugo", "text": "Buy my watches?", "at": "2026-11-26T10:51:40.402544Z", "edited_at": null, "gone_at": null, "ours": null, "form": "UeNcYcfL9iJWHP1CYmu129FfoyXIe3EhfKp4qr1Lk5E"}], "number": 9, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/9/staffroom/main','{"thread": 9}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/7/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690302.863660", "root": "1795690302.863660"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/7/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000030", "root": "1795000000030"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690302.863660','{"threads": [7], "drawn": "0b715b036f6d342da7061f5e", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795690303.987503", "drawn": "2eeceba938c4d7be4d7c8844"}]}',3);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','7','{"channel": "C1CUSTOMERS", "ts": "1795690302.863660", "root": "1795690302.863660"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000030','{"threads": [7], "drawn": "5adbe5a80049be10c591af74", "begun": null, "parts": [{"begin": 0, "end": 2, "holder": null, "ts": "1795000000031", "drawn": "87a8dc0d55daf27dd3b493f0"}]}',3);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','7','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000030", "root": "1795000000030"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/7/C1CUSTOMERS/1795690302.863660/0','{"channel": "C1CUSTOMERS", "ts": "1795690303.987503", "root": "1795690302.863660"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/7/19:customers00000000000000000000000@thread.tacv2/1795000000030/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000031", "root": "1795000000030"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/8/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690305.324778", "root": "1795690305.324778"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/8/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000032", "root": "1795000000032"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690305.324778','{"threads": [8], "drawn": "48d39021b4d0201e03590b01", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795690306.370547", "drawn": "266c7e5ac38669e64aff40e3"}]}',3);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','8','{"channel": "C1CUSTOMERS", "ts": "1795690305.324778", "root": "1795690305.324778"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000032','{"threads": [8], "drawn": "46859635605dcf73bc68f1ba", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000033", "drawn": "340748514e679b19c41cbd24"}]}',3);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','8','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000032", "root": "1795000000032"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/8/C1CUSTOMERS/1795690305.324778/0','{"channel": "C1CUSTOMERS", "ts": "1795690306.370547", "root": "1795690305.324778"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/8/19:customers00000000000000000000000@thread.tacv2/1795000000032/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000033", "root": "1795000000032"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/9/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690308.305868", "root": "1795690308.305868"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/9/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000034", "root": "1795000000034"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690308.305868','{"threads": [9], "drawn": "40ebe669b9aba2a902e9d28f"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','9','{"channel": "C1CUSTOMERS", "ts": "1795690308.305868", "root": "1795690308.305868"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000034','{"threads": [9], "drawn": "df63fc8729b4ed6b7e1ad020"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','9','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000034", "root": "1795000000034"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','c390a2f28d4d3f4d33aa78af928c9e5f','{"stopped_at": null, "asked": [["wiH948aCcb5ck8HXQ9clWckeehSUn8ET-v7UQvn_sMM", "00000007"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000007','{"number": 10}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000010','{"root": "00000007", "customer": "c390a2f28d4d3f4d33aa78af928c9e5f", "posts": [{"id": "00000007", "author": "Ida", "text": "Is it far?", "at": "2026-11-26T10:51:48.820233Z", "edited_at": null, "gone_at": null, "ours": null, "form": "wiH948aCcb5ck8HXQ9clWckeehSUn8ET-v7UQvn_sMM"}, {"id": "00000007-1", "author": "Fay", "text": "", "at": "2026-11-26T11:02:00.953755Z", "edited_at": null, "gone_at": "2026-11-26T11:02:04.338618Z", "ours": {"key": "publish/3a14ae6df7b07c23d3f746c2d1cafa5e", "role": "florist", "signature": "\u2014 Fay, florist", "pictures": []}, "form": ""}], "number": 10, "acts": 0}',3);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/10/staffroom/main','{"thread": 10}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/10/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690921.542324", "root": "1795690921.542324"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/10/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000035", "root": "1795000000035"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690921.542324','{"threads": [10], "drawn": "611620c64c5d82fc0ee769a6", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795690922.580999", "drawn": "9140db41a769ffa99c55abf1"}, {"begin": 4, "end": 6, "holder": null, "ts": "1795690926.174577", "drawn": "de32665bffd7662beb0c4056"}]}',8);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','10','{"channel": "C1CUSTOMERS", "ts": "1795690921.542324", "root": "1795690921.542324"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000035','{"threads": [10], "drawn": "996c1b50ab152d6ca7a40ae5", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000036", "drawn": "cc9b3b43ff2469c749a8bbac"}, {"begin": 4, "end": 6, "holder": null, "ts": "1795000000037", "drawn": "cc7c4313d80aaeb30fe49a4f"}]}',8);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','10','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000035", "root": "1795000000035"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/10/C1CUSTOMERS/1795690921.542324/0','{"channel": "C1CUSTOMERS", "ts": "1795690922.580999", "root": "1795690921.542324"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/10/19:customers00000000000000000000000@thread.tacv2/1795000000035/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000036", "root": "1795000000035"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/10/C1CUSTOMERS/1795690921.542324/4','{"channel": "C1CUSTOMERS", "ts": "1795690926.174577", "root": "1795690921.542324"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/10/19:customers00000000000000000000000@thread.tacv2/1795000000035/4','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000037", "root": "1795000000035"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','67e7bedf246cd113a5a03eb279612f00','{"stopped_at": null, "asked": [["DANetbB24H8z3cu7CQ04tCze1ZlP8qUlnWat9fO9C5o", "00000008"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000008','{"number": 11}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000011','{"root": "00000008", "customer": "67e7bedf246cd113a5a03eb279612f00", "posts": [{"id": "00000008", "author": "Jan", "text": "Is it near?", "at": "2026-11-26T11:02:06.928861Z", "edited_at": null, "gone_at": null, "ours": null, "form": "DANetbB24H8z3cu7CQ04tCze1ZlP8qUlnWat9fO9C5o"}], "number": 11, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/11/staffroom/main','{"thread": 11}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/11/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690928.017540", "root": "1795690928.017540"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690928.017540','{"threads": [11], "drawn": "3e0b88fdf06a9f23b905d09a", "begun": null, "parts": [{"begin": 0, "end": 5, "holder": null, "ts": "1796631603.889835", "drawn": "584a1249e59e969ab6efec96"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','11','{"channel": "C1CUSTOMERS", "ts": "1795690928.017540", "root": "1795690928.017540"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/11/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000038", "root": "1795000000038"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000038','{"threads": [11], "drawn": "150e93f6a0639a9a425f563a", "begun": null, "parts": [{"begin": 0, "end": 5, "holder": null, "ts": "1795000000101", "drawn": "05f033e55163a70af3c04eb7"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','11','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000038", "root": "1795000000038"}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','heard','20261126T110210.99999','{"id": "99999", "edited": null}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/12/staffroom/main','{"thread": 12}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/12/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795690933.575274", "root": "1795690933.575274"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/12/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000039", "root": "1795000000039"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795690933.575274','{"threads": [12], "drawn": "d209541f6398a44d159ba1a1", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795691546.132932", "drawn": "57e026880dff59436e333b0c"}, {"begin": 4, "end": 5, "holder": null, "ts": "1796631605.570858", "drawn": "f9f97b39599951c8f2e640f5"}]}',9);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','12','{"channel": "C1CUSTOMERS", "ts": "1795690933.575274", "root": "1795690933.575274"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000039','{"threads": [12], "drawn": "54754a45ae8634f737547618", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000040", "drawn": "8165adde03714e8493154dc9"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000102", "drawn": "b86e9413baf2be0a51580648"}]}',9);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','12','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000039", "root": "1795000000039"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/12/C1CUSTOMERS/1795690933.575274/0','{"channel": "C1CUSTOMERS", "ts": "1795691546.132932", "root": "1795690933.575274"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/12/19:customers00000000000000000000000@thread.tacv2/1795000000039/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000040", "root": "1795000000039"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','e6d273ce626212bd620688a4e9dc09e7','{"stopped_at": null, "asked": [["vkVrwo7rXG5xbYnKM3qXRFJhOML6TYo2Qaiw_PBD7So", "00000009"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000009','{"number": 13}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000013','{"root": "00000009", "customer": "e6d273ce626212bd620688a4e9dc09e7", "posts": [{"id": "00000009", "author": "Lou", "text": "Is all of it vegan?", "at": "2026-11-26T11:12:28.339329Z", "edited_at": "2026-11-26T11:12:30.841536Z", "gone_at": null, "ours": null, "form": "vkVrwo7rXG5xbYnKM3qXRFJhOML6TYo2Qaiw_PBD7So"}], "number": 13, "acts": 1}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/13/staffroom/main','{"thread": 13}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/13/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795691548.564252", "root": "1795691548.564252"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/13/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000041", "root": "1795000000041"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795691548.564252','{"threads": [13], "drawn": "45db3424fa5c4eb5e25fe211", "begun": null, "parts": [{"begin": 0, "end": 6, "holder": null, "ts": "1795691550.497742", "drawn": "7ed160b47508dcac9de93948"}, {"begin": 6, "end": 8, "holder": null, "ts": "1795691552.449978", "drawn": "a8e53a9043a2d67b50c61f40"}]}',7);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','13','{"channel": "C1CUSTOMERS", "ts": "1795691548.564252", "root": "1795691548.564252"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000041','{"threads": [13], "drawn": "31fffa19cf6d3696bff6c04e", "begun": null, "parts": [{"begin": 0, "end": 6, "holder": null, "ts": "1795000000042", "drawn": "38bd03a7eacbbbc5f4e9099b"}, {"begin": 6, "end": 8, "holder": null, "ts": "1795000000043", "drawn": "3ac8f061d0316e6960f75ab9"}]}',7);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','13','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000041", "root": "1795000000041"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','pigeonhole','U2BEN','{"unread": [{"key": "whisper/13/3/handed-2", "text": "Ana Ruiz handed you #13.", "thread": 13, "at": "2026-11-26T11:12:29.064238+00:00"}], "keys": ["whisper/13/3/handed-2"]}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/13/19:customers00000000000000000000000@thread.tacv2/1795000000041/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000042", "root": "1795000000041"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/13/C1CUSTOMERS/1795691548.564252/0','{"channel": "C1CUSTOMERS", "ts": "1795691550.497742", "root": "1795691548.564252"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','account','11','{"epoch": 1, "inside": false}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/13/19:customers00000000000000000000000@thread.tacv2/1795000000041/6','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000043", "root": "1795000000041"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/13/C1CUSTOMERS/1795691548.564252/6','{"channel": "C1CUSTOMERS", "ts": "1795691552.449978", "root": "1795691548.564252"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','1eac94d1642ed657ce660eb8837a0635','{"stopped_at": null, "asked": [["XAS-LSsiQijFXWxhxT3i874jZwkIh6I6oJSLAZQwlcc", "00000010"], ["KQ-CyDG_Ajeh0a2c_udyrJ06kYWJTzzI8gRfzdY6Q28", "00000011"]]}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000010','{"number": 14}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000014','{"root": "00000010", "customer": "1eac94d1642ed657ce660eb8837a0635", "posts": [{"id": "00000010", "author": "Kim", "text": "Who won the cake raffle?", "at": "2026-11-26T11:12:32.443496Z", "edited_at": null, "gone_at": null, "ours": null, "form": "XAS-LSsiQijFXWxhxT3i874jZwkIh6I6oJSLAZQwlcc"}], "number": 14, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/14/staffroom/main','{"thread": 14}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000011','{"number": 15}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000015','{"root": "00000011", "customer": "1eac94d1642ed657ce660eb8837a0635", "posts": [{"id": "00000011", "author": "Kim", "text": "Who bakes the bread?", "at": "2026-11-26T11:12:32.956834Z", "edited_at": null, "gone_at": null, "ours": null, "form": "KQ-CyDG_Ajeh0a2c_udyrJ06kYWJTzzI8gRfzdY6Q28"}, {"id": "00000011-1", "author": "Eva", "text": "I do.\n\u2014 Eva", "at": "2026-11-26T11:22:46.211813Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/44a1eaddb068641fe4d066b20fb77978", "role": "", "signature": "\u2014 Eva", "pictures": []}, "form": ""}], "number": 15, "acts": 0}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/15/staffroom/main','{"thread": 15}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/14/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000044", "root": "1795000000044"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/14/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795691555.182056", "root": "1795691555.182056"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000044','{"threads": [14], "drawn": "e4d1c407c17623d67f8e9d48", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795000000048", "drawn": "b02106796958a9dd62ee8894"}]}',4);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','14','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000044", "root": "1795000000044"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795691555.182056','{"threads": [14], "drawn": "4fd75ecbd2cfce8f61c23ada", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795692170.768668", "drawn": "648dfbe163f6e6e18f198b15"}]}',4);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','14','{"channel": "C1CUSTOMERS", "ts": "1795691555.182056", "root": "1795691555.182056"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/15/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1795692166.085106", "root": "1795692166.085106"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1795692166.085106','{"threads": [15], "drawn": "0468a5e1bff45fe5d29358e7", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795692167.858775", "drawn": "d3eeb24045e642e670e17704"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795692169.479703", "drawn": "6158c07305fdb4221d74bdd4"}]}',7);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','15','{"channel": "C1CUSTOMERS", "ts": "1795692166.085106", "root": "1795692166.085106"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/15/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000045", "root": "1795000000045"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000045','{"threads": [15], "drawn": "6cf5d6cdd5127010861694b8", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000046", "drawn": "c9bb4b3456b96d93ff1b1636"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000047", "drawn": "776a0ddb50f6c2ebe0e897f7"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','15','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000045", "root": "1795000000045"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/15/19:customers00000000000000000000000@thread.tacv2/1795000000045/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000046", "root": "1795000000045"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/15/C1CUSTOMERS/1795692166.085106/0','{"channel": "C1CUSTOMERS", "ts": "1795692167.858775", "root": "1795692166.085106"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/15/C1CUSTOMERS/1795692166.085106/4','{"channel": "C1CUSTOMERS", "ts": "1795692169.479703", "root": "1795692166.085106"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/15/19:customers00000000000000000000000@thread.tacv2/1795000000045/4','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000047", "root": "1795000000045"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/14/C1CUSTOMERS/1795691555.182056/0','{"channel": "C1CUSTOMERS", "ts": "1795692170.768668", "root": "1795691555.182056"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/14/19:customers00000000000000000000000@thread.tacv2/1795000000044/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000048", "root": "1795000000044"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','home','11111111-aaaa-4aaa-8aaa-000000000001','{"address": "http://teams.standin/emea/"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','digest/2026-W48/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029226.105375", "root": "1796029226.105375"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','digest/2026-W48/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000050", "root": "1795000000050"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000050','{"threads": [], "drawn": "9e8c0939dad54f70fdcd7df3"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','digest files','digest/2026-W48/slack/#customers/weeks','{"file": "F00000091"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','digest files','digest/2026-W48/slack/#customers/times','{"file": "F00000092"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029226.105375','{"threads": [], "drawn": "f2d969baa95c274b717d8b54"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','ff9a4479fc2a3e5048ac43726bbaa7db','{"stopped_at": null, "asked": [["yXn2MWoOBqm2-Bh8Dvz8ohD1HOu1hnNcIWh78sdmHOw", "00000012"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000012','{"number": 16}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000016','{"root": "00000012", "customer": "ff9a4479fc2a3e5048ac43726bbaa7db", "posts": [{"id": "00000012", "author": "Ruth", "text": "Where do I park?", "at": "2026-11-30T09:00:27.271043Z", "edited_at": null, "gone_at": null, "ours": null, "form": "yXn2MWoOBqm2-Bh8Dvz8ohD1HOu1hnNcIWh78sdmHOw"}], "number": 16, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/16/staffroom/main','{"thread": 16}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/16/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000052", "root": "1795000000052"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000052','{"threads": [16], "drawn": "30953af87324f877a714f97a"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','16','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000052", "root": "1795000000052"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','9387a669bde2c7a9c3c72aec20d41d1a','{"stopped_at": null, "asked": [["0SLXoGtVDUD6jQwpdRmtiABhKeVF-WtD0Y8ESkLJN54", "00000013"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000013','{"number": 17}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000017','{"root": "00000013", "customer": "9387a669bde2c7a9c3c72aec20d41d1a", "posts": [{"id": "00000013", "author": "Guest 0", "text": "Is the lemon tart fresh?", "at": "2026-11-30T09:00:30.251299Z", "edited_at": null, "gone_at": null, "ours": null, "form": "0SLXoGtVDUD6jQwpdRmtiABhKeVF-WtD0Y8ESkLJN54"}], "number": 17, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','2c0983a4ab4712b9abd3bea8ca9ffe57','{"stopped_at": null, "asked": [["B-J4dBNcqRE1lqxEvWWcbX-Ft95U5cAareXGt69lbgA", "00000014"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000014','{"number": 18}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000018','{"root": "00000014", "customer": "2c0983a4ab4712b9abd3bea8ca9ffe57", "posts": [{"id": "00000014", "author": "Guest 1", "text": "Is the plum tart fresh?", "at": "2026-11-30T09:00:30.372351Z", "edited_at": null, "gone_at": null, "ours": null, "form": "B-J4dBNcqRE1lqxEvWWcbX-Ft95U5cAareXGt69lbgA"}], "number": 18, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/17/staffroom/main','{"thread": 17}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/17/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000053", "root": "1795000000053"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','db0da0e2d5344079f5eceb70faa33ae5','{"stopped_at": null, "asked": [["VDReqqjDESDOXIvLlP0tT7qt-EHh1vFKMreTv-tFT8U", "00000015"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000015','{"number": 19}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000019','{"root": "00000015", "customer": "db0da0e2d5344079f5eceb70faa33ae5", "posts": [{"id": "00000015", "author": "Guest 2", "text": "Is the cherry tart fresh?", "at": "2026-11-30T09:00:30.577684Z", "edited_at": null, "gone_at": null, "ours": null, "form": "VDReqqjDESDOXIvLlP0tT7qt-EHh1vFKMreTv-tFT8U"}], "number": 19, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/18/staffroom/main','{"thread": 18}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','69d6c20360d1e96c5b2615c76e47a9f9','{"stopped_at": null, "asked": [["l28C0xJ1RgADufyPCEVBsuNxNEm6972AvEiA4ZbY5ig", "00000016"]]}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/19/staffroom/main','{"thread": 19}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000016','{"number": 20}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000020','{"root": "00000016", "customer": "69d6c20360d1e96c5b2615c76e47a9f9", "posts": [{"id": "00000016", "author": "Guest 3", "text": "Is the apple tart fresh?", "at": "2026-11-30T09:00:31.005512Z", "edited_at": null, "gone_at": null, "ours": null, "form": "l28C0xJ1RgADufyPCEVBsuNxNEm6972AvEiA4ZbY5ig"}], "number": 20, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/20/staffroom/main','{"thread": 20}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','2aa7492b0a7bce783b41ceae1c3bf0a9','{"stopped_at": null, "asked": [["6QJTE6MMHAtqwaM_G-OycOKXGLDRoNEzqCM9U5uGO_M", "00000017"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000017','{"number": 21}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000021','{"root": "00000017", "customer": "2aa7492b0a7bce783b41ceae1c3bf0a9", "posts": [{"id": "00000017", "author": "Guest 4", "text": "Is the pear tart fresh?", "at": "2026-11-30T09:00:31.297192Z", "edited_at": null, "gone_at": null, "ours": null, "form": "6QJTE6MMHAtqwaM_G-OycOKXGLDRoNEzqCM9U5uGO_M"}], "number": 21, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','1b6980333c439aa8a13763d236ae49d3','{"stopped_at": null, "asked": [["4EE8eSAYAQZqguHnyED5Oow-poY-51wWbJnFQrff4cA", "00000018"]]}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/21/staffroom/main','{"thread": 21}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000018','{"number": 22}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000022','{"root": "00000018", "customer": "1b6980333c439aa8a13763d236ae49d3", "posts": [{"id": "00000018", "author": "Guest 5", "text": "Is the fig tart fresh?", "at": "2026-11-30T09:00:31.557716Z", "edited_at": null, "gone_at": null, "ours": null, "form": "4EE8eSAYAQZqguHnyED5Oow-poY-51wWbJnFQrff4cA"}], "number": 22, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/22/staffroom/main','{"thread": 22}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/18/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029231.925160", "root": "1796029231.925160"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029231.925160','{"threads": [18], "drawn": "9037d4515c0d77cf5ada3dc1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','18','{"channel": "C1CUSTOMERS", "ts": "1796029231.925160", "root": "1796029231.925160"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000053','{"threads": [17], "drawn": "fde6b1acd879e10262be3028"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','17','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000053", "root": "1795000000053"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','burst','1','{"lines": [{"thread": 17, "said": "Guest 0 on wall: Is the lemon tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 19, "said": "Guest 2 on wall: Is the cherry tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 20, "said": "Guest 3 on wall: Is the apple tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 21, "said": "Guest 4 on wall: Is the pear tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 22, "said": "Guest 5 on wall: Is the fig tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}]}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','in-burst','card/17/slack/#customers','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','in-burst','card/19/slack/#customers','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','in-burst','card/20/slack/#customers','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','in-burst','card/21/slack/#customers','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','in-burst','card/22/slack/#customers','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','burst/1','{"channel": "C1CUSTOMERS", "ts": "1796029233.492634", "root": "1796029233.492634"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','burst','1','{"lines": [{"thread": 18, "said": "Guest 1 on wall: Is the plum tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 19, "said": "Guest 2 on wall: Is the cherry tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 20, "said": "Guest 3 on wall: Is the apple tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 21, "said": "Guest 4 on wall: Is the pear tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}, {"thread": 22, "said": "Guest 5 on wall: Is the fig tart fresh?", "status": "Up for grabs", "claimable": true, "own": ""}]}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','in-burst','card/18/teams/19:customers00000000000000000000000@thread.tacv2','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','in-burst','card/19/teams/19:customers00000000000000000000000@thread.tacv2','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','in-burst','card/20/teams/19:customers00000000000000000000000@thread.tacv2','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','in-burst','card/21/teams/19:customers00000000000000000000000@thread.tacv2','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','in-burst','card/22/teams/19:customers00000000000000000000000@thread.tacv2','{"burst": "1"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029233.492634','{"threads": [17, 19, 20, 21, 22], "drawn": "a91fbd85b7aad1150c40ce0e"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','burst/1','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000054", "root": "1795000000054"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000054','{"threads": [18, 19, 20, 21, 22], "drawn": "598dc4610031fbded1224786"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','34161416ab4f17e50122e8c9e3eb4c85','{"stopped_at": null, "asked": [["CKoxD7nAP6WlEeC2cxj1mWHMgAh4aDw5H9NTonwL0nM", "00000019"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000019','{"number": 23}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000023','{"root": "00000019", "customer": "34161416ab4f17e50122e8c9e3eb4c85", "posts": [{"id": "00000019", "author": "Lea", "text": "What does the stollen look like?", "at": "2026-11-30T09:00:34.020632Z", "edited_at": null, "gone_at": null, "ours": null, "form": "CKoxD7nAP6WlEeC2cxj1mWHMgAh4aDw5H9NTonwL0nM"}], "number": 23, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/23/staffroom/main','{"thread": 23}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/23/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029234.817610", "root": "1796029234.817610"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/23/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000055", "root": "1795000000055"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029234.817610','{"threads": [23], "drawn": "a8226c8f8b08da610edd8130"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','23','{"channel": "C1CUSTOMERS", "ts": "1796029234.817610", "root": "1796029234.817610"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000055','{"threads": [23], "drawn": "0d83ffd5c079f3e45a154b70"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','23','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000055", "root": "1795000000055"}',1);
INSERT INTO "hr_sheets" VALUES('channel/x','spent in a day','2026-11-30','{"36": 22}',14);
INSERT INTO "hr_sheets" VALUES('channel/x','place','look','{"at": "2026-12-07T08:20:02.492219+00:00"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','pictures','23/U1ANA','{"F0000009D": "4b179e1c7a3e61c3d1eab6fc93097a42"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','f569457cb6671f510be15226ecf503d8','{"stopped_at": null, "asked": [["6CROJexsBp_bM_4EPgjlf0gjg482SPgiRvGpI8_ky_8", "00000020"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000020','{"number": 24}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000024','{"root": "00000020", "customer": "f569457cb6671f510be15226ecf503d8", "posts": [{"id": "00000020", "author": "Mo", "text": "What does the brezel look like?", "at": "2026-11-30T09:00:37.587032Z", "edited_at": null, "gone_at": null, "ours": null, "form": "6CROJexsBp_bM_4EPgjlf0gjg482SPgiRvGpI8_ky_8"}], "number": 24, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/24/staffroom/main','{"thread": 24}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/24/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029238.166244", "root": "1796029238.166244"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/24/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000056", "root": "1795000000056"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029238.166244','{"threads": [24], "drawn": "fd9a328c69be34f392f03a34"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','24','{"channel": "C1CUSTOMERS", "ts": "1796029238.166244", "root": "1796029238.166244"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000056','{"threads": [24], "drawn": "a394f408e85da564b8bc642b"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','24','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000056", "root": "1795000000056"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','hung','19:customers00000000000000000000000@thread.tacv2/1795000000058','{"files": [{"id": "0-weu-d1-00000000000000000000000000000002", "name": "", "media": "image/*", "size": 0, "url": "http://teams.standin/emea/v3/attachments/0-weu-d1-00000000000000000000000000000002/views/original", "alt": "A brezel"}], "at": "2026-11-30T09:00:39.808924+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','pictures','24/44444444-dddd-4ddd-8ddd-000000000001','{"0-weu-d1-00000000000000000000000000000002": "10989c490b2503b2587279c2b5f9a8f4"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','56d54bdc75c7c0cc51d50498e0684c34','{"stopped_at": null, "asked": [["9ruPo0jdQplsKWQen_E_peppjoJqGWC5Y8gOGuYQM14", "00000021"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000021','{"number": 25}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000025','{"root": "00000021", "customer": "56d54bdc75c7c0cc51d50498e0684c34", "posts": [{"id": "00000021", "author": "Nia", "text": "May I bring my cat?", "at": "2026-11-30T09:00:40.116994Z", "edited_at": "2026-12-07T09:23:02.329559Z", "gone_at": null, "ours": null, "form": "9ruPo0jdQplsKWQen_E_peppjoJqGWC5Y8gOGuYQM14"}], "number": 25, "acts": 1}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/25/staffroom/main','{"thread": 25}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','edd21f5e0df6db2369486cf5efac5128','{"stopped_at": null, "asked": [["5wDXl8Vnt_EdSur-S9pPK4d2Ax-h4L5I3SRbX5CLL4U", "00000022"]]}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/25/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029240.866859", "root": "1796029240.866859"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000022','{"number": 26}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000026','{"root": "00000022", "customer": "edd21f5e0df6db2369486cf5efac5128", "posts": [{"id": "00000022", "author": "Otto", "text": "Do I get my money back, asked?", "at": "2026-11-30T09:00:40.788629Z", "edited_at": null, "gone_at": null, "ours": null, "form": "5wDXl8Vnt_EdSur-S9pPK4d2Ax-h4L5I3SRbX5CLL4U"}], "number": 26, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029240.866859','{"threads": [25], "drawn": "3e066e11a1fd3dae1e01b28f"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','25','{"channel": "C1CUSTOMERS", "ts": "1796029240.866859", "root": "1796029240.866859"}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/26/staffroom/main','{"thread": 26}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/25/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000060", "root": "1795000000060"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000060','{"threads": [25], "drawn": "a2995787004fa20b34f14bce"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','25','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000060", "root": "1795000000060"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/26/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029242.353514", "root": "1796029242.353514"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029242.353514','{"threads": [26], "drawn": "74f054c780c138d8f02ab2fc", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1796029243.603667", "drawn": "e37fc4a8e47f2be94d5bc5a4"}]}',4);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','26','{"channel": "C1CUSTOMERS", "ts": "1796029242.353514", "root": "1796029242.353514"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','7064e9b4da2b36ba61caae34769abf0d','{"stopped_at": null, "asked": [["r8M9oeJNtgZ9aAjMRcnwspvcWmgoVZBqyttAOZ7Wxz8", "00000023"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000023','{"number": 27}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000027','{"root": "00000023", "customer": "7064e9b4da2b36ba61caae34769abf0d", "posts": [{"id": "00000023", "author": "Pia", "text": "Do I get my money back, seconded?", "at": "2026-11-30T09:00:42.540350Z", "edited_at": null, "gone_at": null, "ours": null, "form": "r8M9oeJNtgZ9aAjMRcnwspvcWmgoVZBqyttAOZ7Wxz8"}], "number": 27, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/27/staffroom/main','{"thread": 27}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/26/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000061", "root": "1795000000061"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000061','{"threads": [26], "drawn": "f6eb97794ee9b3b756446f78", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795000000062", "drawn": "b3b7eb730de1523d1e2eee56"}]}',3);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','26','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000061", "root": "1795000000061"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/26/19:customers00000000000000000000000@thread.tacv2/1795000000061/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000062", "root": "1795000000061"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/26/C1CUSTOMERS/1796029242.353514/0','{"channel": "C1CUSTOMERS", "ts": "1796029243.603667", "root": "1796029242.353514"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/27/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029244.797958", "root": "1796029244.797958"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029244.797958','{"threads": [27], "drawn": "25b579adcee3df540dbfaeaa", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1796029245.902918", "drawn": "bbc72b26dbd084aa638172e9"}]}',3);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','27','{"channel": "C1CUSTOMERS", "ts": "1796029244.797958", "root": "1796029244.797958"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/27/C1CUSTOMERS/1796029244.797958/0','{"channel": "C1CUSTOMERS", "ts": "1796029245.902918", "root": "1796029244.797958"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/27/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000063", "root": "1795000000063"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000063','{"threads": [27], "drawn": "8245cea26a33083c2f0ef719", "begun": null, "parts": [{"begin": 0, "end": 3, "holder": null, "ts": "1795000000064", "drawn": "1d5d346bc79621b652f1dfbe"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','27','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000063", "root": "1795000000063"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/27/19:customers00000000000000000000000@thread.tacv2/1795000000063/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000064", "root": "1795000000063"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','pigeonhole','44444444-dddd-4ddd-8ddd-000000000009','{"unread": [{"key": "whisper/27/10/second-9be4e4e769fd8192-3", "text": "Ben Okafor seconded your draft for #27. You can send it.", "thread": 27, "at": "2026-11-30T09:00:48.123689+00:00"}, {"key": "whisper/3/10/lease-7", "text": "Your claim of #3 has run out, so others can take it. Your draft is kept.", "thread": 3, "at": "2026-12-07T08:20:02.037350+00:00"}, {"key": "whisper/11/10/lease-5", "text": "Your claim of #11 has run out, so others can take it. Your draft is kept.", "thread": 11, "at": "2026-12-07T08:20:03.451304+00:00"}, {"key": "whisper/12/10/lease-6", "text": "Your claim of #12 has run out, so others can take it. Your draft is kept.", "thread": 12, "at": "2026-12-07T08:20:04.573028+00:00"}], "keys": ["whisper/27/10/second-9be4e4e769fd8192-3", "whisper/3/10/lease-7", "whisper/11/10/lease-5", "whisper/12/10/lease-6"]}',4);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','2980b58182764faae1122a0d54cdb047','{"stopped_at": null, "asked": [["VQKLnCSZmitxrp8oGCdFxM5jhNFti1b1Ni6c5aPcrxM", "00000024"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000024','{"number": 28}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000028','{"root": "00000024", "customer": "2980b58182764faae1122a0d54cdb047", "posts": [{"id": "00000024", "author": "Quentin", "text": "Which flour is it?", "at": "2026-11-30T09:00:48.772584Z", "edited_at": null, "gone_at": null, "ours": null, "form": "VQKLnCSZmitxrp8oGCdFxM5jhNFti1b1Ni6c5aPcrxM"}], "number": 28, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/28/staffroom/main','{"thread": 28}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/28/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029249.379594", "root": "1796029249.379594"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029249.379594','{"threads": [28], "drawn": "7ea41ab3e308c62d15874dd9"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','28','{"channel": "C1CUSTOMERS", "ts": "1796029249.379594", "root": "1796029249.379594"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/28/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000065", "root": "1795000000065"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000065','{"threads": [28], "drawn": "a7d4042065a3710d05abcbf0"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','28','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000065", "root": "1795000000065"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','lent','C1CUSTOMERS/1796029249.439536/U1ANA','{"thread": 28, "digest": "62783d3c7f38df8efca5fd2e33a9ac91164e693948591cae72e15a2426989a86"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','4fda48bd5d86c8374a3649c720ed4d9d','{"stopped_at": null, "asked": [["7dKYTBQwMUE8JXdyS7viW-CSm5z_P_zBoXVMlDxT890", "00000025"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000025','{"number": 29}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000029','{"root": "00000025", "customer": "4fda48bd5d86c8374a3649c720ed4d9d", "posts": [{"id": "00000025", "author": "Rosa", "text": "Which butter is it?", "at": "2026-11-30T09:00:49.515890Z", "edited_at": null, "gone_at": null, "ours": null, "form": "7dKYTBQwMUE8JXdyS7viW-CSm5z_P_zBoXVMlDxT890"}], "number": 29, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/29/staffroom/main','{"thread": 29}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/29/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029251.818117", "root": "1796029251.818117"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/29/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000066", "root": "1795000000066"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029251.818117','{"threads": [29], "drawn": "c92182e04041685b3681b4a4"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','29','{"channel": "C1CUSTOMERS", "ts": "1796029251.818117", "root": "1796029251.818117"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000066','{"threads": [29], "drawn": "d77251493685b052554162c6"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','29','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000066", "root": "1795000000066"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','asked','19:customers00000000000000000000000@thread.tacv2/1795000000068/44444444-dddd-4ddd-8ddd-000000000001','{"owner": "44444444-dddd-4ddd-8ddd-000000000002", "digest": "419998002aa9a16ad2b2f8d489f01f80c51aa5124f0eb7b2f850ca650b7137f7", "thread": 29}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','lent','19:customers00000000000000000000000@thread.tacv2/1795000000068/44444444-dddd-4ddd-8ddd-000000000001','{"thread": 29, "digest": "419998002aa9a16ad2b2f8d489f01f80c51aa5124f0eb7b2f850ca650b7137f7"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','9af0a71f6da2733c821347e8db89c1ca','{"stopped_at": null, "asked": [["jh7GnpAt_842QyHfgXv08yWetzlttIfreGA8YkAQIL8", "00000026"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000026','{"number": 30}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000030','{"root": "00000026", "customer": "9af0a71f6da2733c821347e8db89c1ca", "posts": [{"id": "00000026", "author": "Sam", "text": "How long do you need for 500 rolls?", "at": "2026-11-30T09:00:53.938039Z", "edited_at": null, "gone_at": null, "ours": null, "form": "jh7GnpAt_842QyHfgXv08yWetzlttIfreGA8YkAQIL8"}], "number": 30, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/30/staffroom/main','{"thread": 30}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/30/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029254.511934", "root": "1796029254.511934"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029254.511934','{"threads": [30], "drawn": "dab453614de060b3c3862bdd", "begun": null, "parts": [{"begin": 0, "end": 5, "holder": "U1ANA", "ts": "1796029258.576077", "drawn": "56c1ba516524e6fcd1f6e51f"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','30','{"channel": "C1CUSTOMERS", "ts": "1796029254.511934", "root": "1796029254.511934"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/30/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000073", "root": "1795000000073"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000073','{"threads": [30], "drawn": "8caeb00d3b4924b3676d3bbd", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000076", "drawn": "63137959d9561fe202b11eb6"}, {"begin": 4, "end": 5, "holder": null, "ts": "1795000000077", "drawn": "bb16a33d0a6100c25f3b539d"}]}',7);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','30','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000073", "root": "1795000000073"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','pigeonhole','U1ANA','{"unread": [{"key": "whisper/30/2/help-3", "text": "Ben Okafor can help with #30 too.", "thread": 30, "at": "2026-11-30T09:00:57.385015+00:00"}], "keys": ["whisper/30/2/help-3"]}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/30/19:customers00000000000000000000000@thread.tacv2/1795000000073/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000076", "root": "1795000000073"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/30/C1CUSTOMERS/1796029254.511934/0','{"channel": "C1CUSTOMERS", "ts": "1796029258.576077", "root": "1796029254.511934"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/30/19:customers00000000000000000000000@thread.tacv2/1795000000073/4','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000077", "root": "1795000000073"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','quiet','U2BEN','{"from": "20:00", "until": "07:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','quiet','44444444-dddd-4ddd-8ddd-000000000002','{"from": "21:00", "until": "06:00", "zone": "UTC"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','f16173dbd63064db12cf32417314f1f0','{"stopped_at": null, "asked": [["VC65nb8EHzlBN64567IKySYWScFBDs-zmhpKlsQk7mc", "00000027"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000027','{"number": 31}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000031','{"root": "00000027", "customer": "f16173dbd63064db12cf32417314f1f0", "posts": [{"id": "00000027", "author": "Tom", "text": "Which teas do you serve?", "at": "2026-11-30T09:01:02.404002Z", "edited_at": null, "gone_at": null, "ours": null, "form": "VC65nb8EHzlBN64567IKySYWScFBDs-zmhpKlsQk7mc"}, {"id": "00000027-1", "author": "Ana", "text": "Green and black.\n\u2014 Ana, baker", "at": "2026-11-30T09:11:24.737813Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/29024530fed087b4ef095991e3fa03d7", "role": "baker", "signature": "\u2014 Ana, baker", "pictures": []}, "form": ""}], "number": 31, "acts": 0}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/31/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029263.478344", "root": "1796029263.478344"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/31/staffroom/main','{"thread": 31}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/31/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000082", "root": "1795000000082"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029263.478344','{"threads": [31], "drawn": "26e9e42d446ed1e1170d23eb", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1796029888.566842", "drawn": "50c974699e06b1b4851c868c"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','31','{"channel": "C1CUSTOMERS", "ts": "1796029263.478344", "root": "1796029263.478344"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000082','{"threads": [31], "drawn": "26dd200015a48f8a8e94124c", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000095", "drawn": "6512d58b9796b4862b836270"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','31','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000082", "root": "1795000000082"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','words','C1CUSTOMERS/1796029263.754772','{"thread": 31, "by": "U1ANA", "digests": ["30f13710029335c59af6590f26051c6a77cb5d4b04e128d27eb7ff2982c55a41"]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','9d0317f59b7a96e1f957b1733a5fd63d','{"stopped_at": null, "asked": [["iYgzrCSVSmLFhqcTpp0byiR2Xk5uOU3HwRIlSj3E9bo", "00000028"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000028','{"number": 32}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000032','{"root": "00000028", "customer": "9d0317f59b7a96e1f957b1733a5fd63d", "posts": [{"id": "00000028", "author": "Uli", "text": "Which coffees do you serve?", "at": "2026-11-30T09:01:04.540821Z", "edited_at": null, "gone_at": null, "ours": null, "form": "iYgzrCSVSmLFhqcTpp0byiR2Xk5uOU3HwRIlSj3E9bo"}, {"id": "00000028-1", "author": "Ana Lima", "text": "Black and white.\n\u2014 Ana Lima, miller", "at": "2026-11-30T09:11:24.849010Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/255e0ac78f5424729bfe602ab462e7b3", "role": "miller", "signature": "\u2014 Ana Lima, miller", "pictures": []}, "form": ""}], "number": 32, "acts": 0}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/32/staffroom/main','{"thread": 32}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/32/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000083", "root": "1795000000083"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/32/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029267.111261", "root": "1796029267.111261"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000083','{"threads": [32], "drawn": "7e3c9db746f6096d9ff56c48", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": {"id": "29:1ana-made-up", "name": "Ana Lima"}, "ts": "1795000000096", "drawn": "314b03bd5be7ec54bf551c36"}]}',6);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','32','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000083", "root": "1795000000083"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029267.111261','{"threads": [32], "drawn": "3c50df46ca155b64fda69506", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1796029890.066171", "drawn": "d2cde36fa16c2dc58982606e"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','32','{"channel": "C1CUSTOMERS", "ts": "1796029267.111261", "root": "1796029267.111261"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','words','19:customers00000000000000000000000@thread.tacv2/1795000000085','{"thread": 32, "by": "44444444-dddd-4ddd-8ddd-000000000001", "digests": ["7ce024c4f1790f8b195b8d4d7ac474f436db289505de5d5cf3960c60da89361c"]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','9072e437bca78531f292130c7be2a8eb','{"stopped_at": null, "asked": [["jLQ1g1-7NLVJGogC49sNIo_TEp7puIpryu27JQSgMUk", "00000029"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000029','{"number": 33}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000033','{"root": "00000029", "customer": "9072e437bca78531f292130c7be2a8eb", "posts": [{"id": "00000029", "author": "Walt", "text": "Which jams do you have?", "at": "2026-11-30T09:01:08.938109Z", "edited_at": null, "gone_at": null, "ours": null, "form": "jLQ1g1-7NLVJGogC49sNIo_TEp7puIpryu27JQSgMUk"}, {"id": "00000029-1", "author": "Ana", "text": "Plum and cherry.\n\u2014 Ana, baker", "at": "2026-11-30T09:11:24.950214Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/89cbde405a4a679240ff040a0e6643ec", "role": "baker", "signature": "\u2014 Ana, baker", "pictures": []}, "form": ""}], "number": 33, "acts": 0}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/33/staffroom/main','{"thread": 33}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/33/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029270.343083", "root": "1796029270.343083"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029270.343083','{"threads": [33], "drawn": "676b760958bd0d8cd8729112", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": "U1ANA", "ts": "1796029891.570746", "drawn": "992af72f8939614bf4e7d6ce"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','33','{"channel": "C1CUSTOMERS", "ts": "1796029270.343083", "root": "1796029270.343083"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','words','C1CUSTOMERS/1796029270.418689','{"thread": 33, "by": "U1ANA", "digests": ["ad1e1d9913dbc272da60123912935e8203cf9e595518d32b8adb88df3bd275d5"]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','47cf481a3c4df18f29bcccdca1fe475d','{"stopped_at": null, "asked": [["YIsaWsYiv-lGA-oo23nWnfexvDD8kac3ZFtb4Z7gAOo", "00000030"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000030','{"number": 34}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000034','{"root": "00000030", "customer": "47cf481a3c4df18f29bcccdca1fe475d", "posts": [{"id": "00000030", "author": "Xander", "text": "Which honeys do you have?", "at": "2026-11-30T09:01:10.654733Z", "edited_at": null, "gone_at": null, "ours": null, "form": "YIsaWsYiv-lGA-oo23nWnfexvDD8kac3ZFtb4Z7gAOo"}, {"id": "00000030-1", "author": "Ana Lima", "text": "Lime and clover.\n\u2014 Ana Lima, miller", "at": "2026-11-30T09:11:25.129831Z", "edited_at": null, "gone_at": null, "ours": {"key": "publish/3bebfb7ddf55f02fe9163a90a72621ec", "role": "miller", "signature": "\u2014 Ana Lima, miller", "pictures": []}, "form": ""}], "number": 34, "acts": 0}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/34/staffroom/main','{"thread": 34}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/33/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000088", "root": "1795000000088"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000088','{"threads": [33], "drawn": "31bd6c58de8627a93dc37024", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1795000000097", "drawn": "f55950d7a10ddf7849884391"}]}',4);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','33','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000088", "root": "1795000000088"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/34/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000089", "root": "1795000000089"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000089','{"threads": [34], "drawn": "d141f1d2ad29a5b84e642112", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": {"id": "29:1ana-made-up", "name": "Ana Lima"}, "ts": "1795000000094", "drawn": "02871639a154972093a27735"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','34','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000089", "root": "1795000000089"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/34/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029273.848730", "root": "1796029273.848730"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029273.848730','{"threads": [34], "drawn": "7c6053ee4b0d70b48c259ad0", "begun": null, "parts": [{"begin": 0, "end": 4, "holder": null, "ts": "1796029886.505162", "drawn": "7ce05c906e433397cfac53b1"}]}',5);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','34','{"channel": "C1CUSTOMERS", "ts": "1796029273.848730", "root": "1796029273.848730"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','words','19:customers00000000000000000000000@thread.tacv2/1795000000091','{"thread": 34, "by": "44444444-dddd-4ddd-8ddd-000000000001", "digests": ["7fa174b2609bde966a351f9bc20ac8115814b692a6747c3dd30ecbb1f47e4302"]}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/34/19:customers00000000000000000000000@thread.tacv2/1795000000089/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000094", "root": "1795000000089"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/34/C1CUSTOMERS/1796029273.848730/0','{"channel": "C1CUSTOMERS", "ts": "1796029886.505162", "root": "1796029273.848730"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/31/19:customers00000000000000000000000@thread.tacv2/1795000000082/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000095", "root": "1795000000082"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/31/C1CUSTOMERS/1796029263.478344/0','{"channel": "C1CUSTOMERS", "ts": "1796029888.566842", "root": "1796029263.478344"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/32/19:customers00000000000000000000000@thread.tacv2/1795000000083/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000096", "root": "1795000000083"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/32/C1CUSTOMERS/1796029267.111261/0','{"channel": "C1CUSTOMERS", "ts": "1796029890.066171", "root": "1796029267.111261"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/33/19:customers00000000000000000000000@thread.tacv2/1795000000088/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000097", "root": "1795000000088"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/33/C1CUSTOMERS/1796029270.343083/0','{"channel": "C1CUSTOMERS", "ts": "1796029891.570746", "root": "1796029270.343083"}',2);
INSERT INTO "hr_sheets" VALUES('alarms','alarm','wall','{"text": "The wall is going to close on Friday.", "since": "2026-12-07T08:20:29.312876+00:00", "nth": 2, "told": ["slack/#customers", "staffroom/main", "teams/19:customers00000000000000000000000@thread.tacv2"]}',3);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','alarm','wall','{"text": "The wall is going to close on Friday."}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','alarm/wall/1/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796029916.934359", "root": "1796029916.934359"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796029916.934359','{"threads": [], "drawn": "9ea36ae2cbc22db7f4457a44"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','alarm/wall/1/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000099", "root": "1795000000099"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000099','{"threads": [], "drawn": "59a0f428c23339b4af9ebb69"}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','heard','20261207T082000.100000','{"id": "100000", "edited": null}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/3/C1CUSTOMERS/1795688449.341806/5','{"channel": "C1CUSTOMERS", "ts": "1796631602.563890", "root": "1795688449.341806"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/3/19:customers00000000000000000000000@thread.tacv2/1795000000021/5','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000100", "root": "1795000000021"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/35/staffroom/main','{"thread": 35}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/11/C1CUSTOMERS/1795690928.017540/0','{"channel": "C1CUSTOMERS", "ts": "1796631603.889835", "root": "1795690928.017540"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/11/19:customers00000000000000000000000@thread.tacv2/1795000000038/0','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000101", "root": "1795000000038"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','story/12/C1CUSTOMERS/1795690933.575274/4','{"channel": "C1CUSTOMERS", "ts": "1796631605.570858", "root": "1795690933.575274"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','story/12/19:customers00000000000000000000000@thread.tacv2/1795000000039/4','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000102", "root": "1795000000039"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/35/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796631607.047128", "root": "1796631607.047128"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/35/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000103", "root": "1795000000103"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796631607.047128','{"threads": [35], "drawn": "aec10f2474400769425e3f76"}',3);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','35','{"channel": "C1CUSTOMERS", "ts": "1796631607.047128", "root": "1796631607.047128"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000103','{"threads": [35], "drawn": "3b0acb23b6edfbe3a891ff52"}',3);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','35','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000103", "root": "1795000000103"}',1);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','heard','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26','{"cid": "bafyreihju53ebepuiy23w6erj5dl54dnfnuc7vjyejdbilvixdt7agpa3i", "at": "2026-12-07T08:20:01.881Z"}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/36/staffroom/main','{"thread": 36}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/36/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796631608.568169", "root": "1796631608.568169"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/36/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000104", "root": "1795000000104"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796631608.568169','{"threads": [36], "drawn": "d9d2640d05f26dd12ef5db2e"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','36','{"channel": "C1CUSTOMERS", "ts": "1796631608.568169", "root": "1796631608.568169"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000104','{"threads": [36], "drawn": "4284dc305e4425cae46c5097"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','36','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000104", "root": "1795000000104"}',1);
INSERT INTO "hr_sheets" VALUES('channel/x','spent','2026-12','{"thousandths": 48}',14);
INSERT INTO "hr_sheets" VALUES('channel/x','spent in a day','2026-12-07','{"33": 1, "35": 36, "37": 11}',14);
INSERT INTO "hr_sheets" VALUES('channel/x','heard','02129853447200047107','{"newest": "2129853447200047107", "mark": "6a7e75d7327bd3b03eec5e25"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','b27072e41c596b33058ca1c2bffd530f','{"stopped_at": null, "asked": [["gNnpFIZDkGTZ7YM7RDWtAJR073TMx2MBvj9TyXbiTTo", "00000031"]]}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/37/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796631618.495905", "root": "1796631618.495905"}',2);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/37/staffroom/main','{"thread": 37}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/37/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000105", "root": "1795000000105"}',2);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000031','{"number": 38}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000038','{"root": "00000031", "customer": "b27072e41c596b33058ca1c2bffd530f", "posts": [{"id": "00000031", "author": "Vera", "text": "Do you deliver?", "at": "2026-12-07T08:20:18.294064Z", "edited_at": null, "gone_at": null, "ours": null, "form": "gNnpFIZDkGTZ7YM7RDWtAJR073TMx2MBvj9TyXbiTTo"}], "number": 38, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796631618.495905','{"threads": [37], "drawn": "6ae0d20f6e0569ab13a94583"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','37','{"channel": "C1CUSTOMERS", "ts": "1796631618.495905", "root": "1796631618.495905"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000105','{"threads": [37], "drawn": "e8f0a5897e7128581066369b"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','37','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000105", "root": "1795000000105"}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/38/staffroom/main','{"thread": 38}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','d1e1217ff17c7280d62479c077f76de6','{"stopped_at": null, "asked": [["OUAONKHg4sAAnFh-CEb73J1VeF48detH36-UKDfc8qM", "00000032"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000032','{"number": 39}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000039','{"root": "00000032", "customer": "d1e1217ff17c7280d62479c077f76de6", "posts": [{"id": "00000032", "author": "Bob", "text": "Do you bake on Sundays?", "at": "2026-12-07T08:20:18.912778Z", "edited_at": null, "gone_at": null, "ours": null, "form": "OUAONKHg4sAAnFh-CEb73J1VeF48detH36-UKDfc8qM"}], "number": 39, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/39/staffroom/main','{"thread": 39}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/38/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796631621.271498", "root": "1796631621.271498"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/38/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000106", "root": "1795000000106"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796631621.271498','{"threads": [38], "drawn": "a683ba2af19ecae772f48b16"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','38','{"channel": "C1CUSTOMERS", "ts": "1796631621.271498", "root": "1796631621.271498"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000106','{"threads": [38], "drawn": "633168dfaa0c6f3d39af5d8f"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','38','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000106", "root": "1795000000106"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/39/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796631625.274965", "root": "1796631625.274965"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/39/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000107", "root": "1795000000107"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796631625.274965','{"threads": [39], "drawn": "7fa9bde2e8e45be459ed9573"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','thread','39','{"channel": "C1CUSTOMERS", "ts": "1796631625.274965", "root": "1796631625.274965"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000107','{"threads": [39], "drawn": "94b7e4621735db7fb43d736d"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','thread','39','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000107", "root": "1795000000107"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','alarm/wall/2/slack/#customers','{"channel": "C1CUSTOMERS", "ts": "1796631629.453571", "root": "1796631629.453571"}',2);
INSERT INTO "hr_sheets" VALUES('surface/slack','place','C1CUSTOMERS/1796631629.453571','{"threads": [], "drawn": "9ea36ae2cbc22db7f4457a44"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','alarm/wall/2/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "ts": "1795000000108", "root": "1795000000108"}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','place','19:customers00000000000000000000000@thread.tacv2/1795000000108','{"threads": [], "drawn": "59a0f428c23339b4af9ebb69"}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','reply','publish/28de0111a95f6b650c4c8c75cff0325c','{"at": "2026-12-07T08:46:11.529911+00:00", "post": "100001"}',2);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','reply','publish/2579a9b6216945e5c85def12f7be6146','{"uri": "at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42x2zqyn5et", "record": {"$type": "app.bsky.feed.post", "text": "Two kinds of them.\n\u2014 Fay, florist", "createdAt": "2026-12-07T08:46:11.555Z", "reply": {"root": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26", "cid": "bafyreihju53ebepuiy23w6erj5dl54dnfnuc7vjyejdbilvixdt7agpa3i"}, "parent": {"uri": "at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26", "cid": "bafyreihju53ebepuiy23w6erj5dl54dnfnuc7vjyejdbilvixdt7agpa3i"}}}, "taken_back": false}',1);
INSERT INTO "hr_sheets" VALUES('channel/bluesky','rkey','at://did:plc:acmeexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42x2zqyn5et','{"key": "publish/2579a9b6216945e5c85def12f7be6146"}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','ours','20261207T084611.100001','{"id": "100001", "edited": null, "key": "publish/28de0111a95f6b650c4c8c75cff0325c"}',1);
INSERT INTO "hr_sheets" VALUES('channel/x','reply','publish/bb9ed00e4d319bbac1a05ee80beacb4d','{"to": "2129853447200047107", "post": "", "begun": "2026-12-07T08:46:11.560606+00:00", "tried": "2026-12-07T08:46:11.560629+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','ebc664b8cf309fe1ebc46ee331dd8340','{"stopped_at": null, "asked": [["2GGKWjB5MvEEc87qB8sVOztrEhPoMFcUVwdooE07F0c", "00000033"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000033','{"number": 40}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000040','{"root": "00000033", "customer": "ebc664b8cf309fe1ebc46ee331dd8340", "posts": [{"id": "00000033", "author": "Will", "text": "Is there a step at the door?", "at": "2026-12-07T08:46:17.387317Z", "edited_at": null, "gone_at": null, "ours": null, "form": "2GGKWjB5MvEEc87qB8sVOztrEhPoMFcUVwdooE07F0c"}], "number": 40, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('channel/mastodon','reply','publish/28de0111a95f6b650c4c8c75cff0325c/2','{"at": "2026-12-07T08:46:18.245484+00:00", "post": null}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','card','card/40/staffroom/main','{"thread": 40}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','posted','card/40/slack/#customers','{"channel": "C1CUSTOMERS", "root": null, "tried": 1796633189.845455, "tries": 2}',2);
INSERT INTO "hr_sheets" VALUES('surface/teams','posted','card/40/teams/19:customers00000000000000000000000@thread.tacv2','{"channel": "19:customers00000000000000000000000@thread.tacv2", "root": null, "tried": 1796633189.891628, "tries": 1}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','4c6b9a424372895b2b6cb7ce587c9c14','{"stopped_at": null, "asked": [["M4bY1fkrEHRJJ18qxQA3qDv46LZIUd8kpr2kDl2rH3g", "00000034"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000034','{"number": 41}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000041','{"root": "00000034", "customer": "4c6b9a424372895b2b6cb7ce587c9c14", "posts": [{"id": "00000034", "author": "Xenia", "text": "Who is there (new)?", "at": "2026-12-07T09:22:00.391185Z", "edited_at": null, "gone_at": null, "ours": null, "form": "M4bY1fkrEHRJJ18qxQA3qDv46LZIUd8kpr2kDl2rH3g"}], "number": 41, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','1fb3ff423bbb0033029589105d05c6f7','{"stopped_at": null, "asked": [["px05zgNrEJT1DW0F1J0vAXHqHIxltjF70r2EhuvV6EE", "00000035"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000035','{"number": 42}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000042','{"root": "00000035", "customer": "1fb3ff423bbb0033029589105d05c6f7", "posts": [{"id": "00000035", "author": "Yves", "text": "Who is there (new too)?", "at": "2026-12-07T09:22:00.845012Z", "edited_at": null, "gone_at": null, "ours": null, "form": "px05zgNrEJT1DW0F1J0vAXHqHIxltjF70r2EhuvV6EE"}], "number": 42, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','26a3de5a3a89fc39053ae13d001c2e4b','{"stopped_at": null, "asked": [["2HVmdMLKaSp_NvsujaIcoK891c7ApTvh83KYaJyPYiQ", "00000036"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000036','{"number": 43}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000043','{"root": "00000036", "customer": "26a3de5a3a89fc39053ae13d001c2e4b", "posts": [{"id": "00000036", "author": "Zoe", "text": "Who is there (for Ana)?", "at": "2026-12-07T09:22:00.973804Z", "edited_at": null, "gone_at": null, "ours": null, "form": "2HVmdMLKaSp_NvsujaIcoK891c7ApTvh83KYaJyPYiQ"}], "number": 43, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','customer','e7facd161421356826e342dce295f9c0','{"stopped_at": null, "asked": [["Lrous20Xcj3-LFclKACEqEX4_ZpsgvXOvb68p0U6QAQ", "00000037"]]}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','root','00000037','{"number": 44}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','thread','000000000044','{"root": "00000037", "customer": "e7facd161421356826e342dce295f9c0", "posts": [{"id": "00000037", "author": "Amy", "text": "Who is there (for Ben)?", "at": "2026-12-07T09:22:01.396843Z", "edited_at": null, "gone_at": null, "ours": null, "form": "Lrous20Xcj3-LFclKACEqEX4_ZpsgvXOvb68p0U6QAQ"}], "number": 44, "acts": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','invitation','bb640b823b58157574baf22a92063cd04fc43b6f5a68016a9e62c591d5c0c510','{"account": "12", "epoch": 0, "expires": "2026-12-14T09:22:03.815609+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/staffroom','press','0307008d2f0584d0cdeedf88d7f047d4657e1e3aba47ea6503b3302ff96cb02c','{"at": "2026-12-07T09:22:30.330520+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','press','U2BEN/V00000118//1796635350.00000119','{"at": "2026-12-07T09:22:30.426467+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','press','dialog sent|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000111|2026-12-07T09:22:30.788Z|1795000000056|29:1ben-made-up','{"at": "2026-12-07T09:22:30.795774+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','press','dialog sent|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000066|f:1795000000114|2026-12-07T09:22:31.048Z|1795000000066|29:1ana-made-up','{"at": "2026-12-07T09:22:31.085622+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','said/C1CUSTOMERS/1796635351.813443/','{"at": "2026-12-07T09:22:31.814962+00:00", "event": {"type": "message", "user": "U2BEN", "text": "!note Two ovens would do.", "ts": "1796635351.813443", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "!note Two ovens would do."}]}]}], "thread_ts": "1796029254.511934", "parent_user_id": "UBOT", "client_msg_id": "typed-00000128", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635351.813443"}, "whose": "U2BEN", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','said/C1CUSTOMERS/1796635351.813443/','{"at": "2026-12-07T09:22:31.814962+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','said/C1CUSTOMERS/1796635351.825539/','{"at": "2026-12-07T09:22:31.826665+00:00", "event": {"type": "message", "user": "U2BEN", "text": "<@UBOT> claim 14", "ts": "1796635351.825539", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "UBOT"}, {"type": "text", "text": " claim 14"}]}]}], "client_msg_id": "typed-0000012C", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635351.825539"}, "whose": "U2BEN", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','said/C1CUSTOMERS/1796635351.825539/','{"at": "2026-12-07T09:22:31.826665+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev00000133','{"at": "2026-12-07T09:22:31.842813+00:00", "event": {"type": "reaction_added", "user": "U2BEN", "reaction": "eyes", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1795691555.182056"}, "item_user": "UBOT", "event_ts": "1796635351.841984"}, "whose": "U2BEN", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev00000133','{"at": "2026-12-07T09:22:31.842813+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','edit/C1CUSTOMERS/1795687216.728340/1796635351.853546','{"at": "2026-12-07T09:22:31.854616+00:00", "event": {"type": "message", "subtype": "message_changed", "hidden": true, "channel": "C1CUSTOMERS", "channel_type": "channel", "ts": "1796635351.853568", "event_ts": "1796635351.853568", "message": {"type": "message", "user": "U1ANA", "text": "Yes, until one o''clock.", "ts": "1795687216.728340", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Yes, until one o''clock."}]}]}], "edited": {"user": "U1ANA", "ts": "1796635351.853546"}, "reactions": [{"name": "outbox_tray", "users": ["U1ANA"], "count": 1}], "thread_ts": "1795687216.180138", "parent_user_id": "UBOT"}, "previous_message": {"type": "message", "user": "U1ANA", "text": "Yes, until noon.", "ts": "1795687216.728340", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Yes, until noon."}]}]}], "reactions": [{"name": "outbox_tray", "users": ["U1ANA"], "count": 1}], "thread_ts": "1795687216.180138", "parent_user_id": "UBOT"}}, "whose": "U1ANA", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','edit/C1CUSTOMERS/1795687216.728340/1796635351.853546','{"at": "2026-12-07T09:22:31.854616+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','gone/C1CUSTOMERS/1796029263.754772/','{"at": "2026-12-07T09:22:31.862620+00:00", "event": {"type": "message", "subtype": "message_deleted", "hidden": true, "channel": "C1CUSTOMERS", "channel_type": "channel", "ts": "1796635351.861580", "event_ts": "1796635351.861580", "deleted_ts": "1796029263.754772", "previous_message": {"type": "message", "user": "U1ANA", "text": "Green and black.", "ts": "1796029263.754772", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Green and black."}]}]}], "reactions": [{"name": "outbox_tray", "users": ["U1ANA"], "count": 1}], "thread_ts": "1796029263.478344", "parent_user_id": "UBOT"}}, "whose": "U1ANA", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','gone/C1CUSTOMERS/1796029263.754772/','{"at": "2026-12-07T09:22:31.862620+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','said/C1CUSTOMERS/1796635351.869651/','{"at": "2026-12-07T09:22:31.870863+00:00", "event": {"type": "message", "user": "U1ANA", "text": "Three days, we think.", "ts": "1796635351.869651", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "Three days, we think."}]}]}], "thread_ts": "1796029254.511934", "parent_user_id": "UBOT", "client_msg_id": "typed-0000013C", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635351.869651"}, "whose": "U1ANA", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','said/C1CUSTOMERS/1796635351.869651/','{"at": "2026-12-07T09:22:31.870863+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev00000140','{"at": "2026-12-07T09:22:31.878340+00:00", "event": {"type": "reaction_added", "user": "U1ANA", "reaction": "outbox_tray", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1796635351.869651"}, "item_user": "U1ANA", "event_ts": "1796635351.877392"}, "whose": "U1ANA", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev00000140','{"at": "2026-12-07T09:22:31.878340+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev00000143','{"at": "2026-12-07T09:22:31.883706+00:00", "event": {"type": "reaction_added", "user": "U2BEN", "reaction": "raised_hand", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1795691555.182056"}, "item_user": "UBOT", "event_ts": "1796635351.882901"}, "whose": "U2BEN", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev00000143','{"at": "2026-12-07T09:22:31.883706+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev00000146','{"at": "2026-12-07T09:22:31.887215+00:00", "event": {"type": "reaction_added", "user": "U1ANA", "reaction": "raised_hand", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1796029234.817610"}, "item_user": "UBOT", "event_ts": "1796635351.886406"}, "whose": "U1ANA", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev00000146','{"at": "2026-12-07T09:22:31.887215+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev00000149','{"at": "2026-12-07T09:22:31.898227+00:00", "event": {"type": "reaction_removed", "user": "U1ANA", "reaction": "raised_hand", "item": {"type": "message", "channel": "C1CUSTOMERS", "ts": "1796029234.817610"}, "item_user": "UBOT", "event_ts": "1796635351.897351"}, "whose": "U1ANA", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev00000149','{"at": "2026-12-07T09:22:31.898227+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev0000014C','{"at": "2026-12-07T09:22:31.903530+00:00", "event": {"type": "app_home_opened", "user": "U3CHO", "channel": "D3CHO", "tab": "home", "event_ts": "1796635351.902531", "view": {"id": "V00000060", "team_id": "T1HOME", "type": "home", "blocks": [{"type": "header", "text": {"type": "plain_text", "text": "Answer customers in your own words", "emoji": false}, "block_id": "made166"}, {"type": "section", "text": {"type": "mrkdwn", "text": "When somebody calls on Acme in public, a card appears in the room. Claim it, talk it over in its thread, and write an answer. You see it exactly as customers will. It leaves when you press \u201cSend in public\u201d, under the name that you choose.", "verbatim": true}, "block_id": "made167"}, {"type": "actions", "elements": [{"type": "button", "action_id": "introduce", "text": {"type": "plain_text", "text": "Say how customers see you\u2026", "emoji": false}, "style": "primary", "accessibility_label": "Say how customers see you"}], "block_id": "made168"}, {"type": "divider", "block_id": "made169"}, {"type": "header", "text": {"type": "plain_text", "text": "For those who look after this workspace", "emoji": false}, "block_id": "made170"}, {"type": "section", "text": {"type": "mrkdwn", "text": "Cards appear in <#C1CUSTOMERS>.", "verbatim": true}, "block_id": "made171"}, {"type": "section", "text": {"type": "mrkdwn", "text": "`/handraise pause` stops all publishing at once; `/handraise resume` lets it go on.", "verbatim": true}, "block_id": "made172"}, {"type": "actions", "elements": [{"type": "button", "action_id": "so-far", "text": {"type": "plain_text", "text": "The week so far\u2026", "emoji": false}, "accessibility_label": "How this week stands, before its digest is posted"}], "block_id": "made173"}], "private_metadata": "", "callback_id": "", "state": {"values": {}}, "hash": "1795687216.00000061", "title": {"type": "plain_text", "text": "View Title", "emoji": true}, "clear_on_close": false, "notify_on_close": false, "close": null, "submit": null, "previous_view_id": null, "root_view_id": "V00000060", "app_id": "A1APP", "external_id": "", "app_installed_team_id": "T1HOME", "bot_id": "B1BOT"}}, "whose": "U3CHO", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev0000014C','{"at": "2026-12-07T09:22:31.903530+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','event/Ev0000014F','{"at": "2026-12-07T09:22:31.914334+00:00", "event": {"event_ts": "1796635351.913451", "type": "channel_rename", "channel": {"id": "C1CUSTOMERS", "name": "customers", "created": 1}}, "whose": "C1CUSTOMERS", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','event/Ev0000014F','{"at": "2026-12-07T09:22:31.914334+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073|1795000000115','{"at": "2026-12-07T09:22:31.949168+00:00", "event": {"kind": "said", "id": "1795000000115", "delivery": "said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073|1795000000115", "who": {"id": "29:1ben-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000002", "name": "Ben Okafor", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073", "root": "1795000000073", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:31.941000Z", "text": "!note Three ovens are better.", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000073", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000002", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000073|1795000000115','{"at": "2026-12-07T09:22:31.949168+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116|1795000000116','{"at": "2026-12-07T09:22:31.959583+00:00", "event": {"kind": "said", "id": "1795000000116", "delivery": "said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116|1795000000116", "who": {"id": "29:1ben-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000002", "name": "Ben Okafor", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116", "root": "1795000000116", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:31.956000Z", "text": "help-too 30", "attached": [], "names_us": true, "mentions": [], "reply_to": "", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000002", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','said|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000116|1795000000116','{"at": "2026-12-07T09:22:31.959583+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','edited|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004|1795000000014|2026-12-07T09:22:31.969Z||29:1ana-made-up','{"at": "2026-12-07T09:22:31.974161+00:00", "event": {"kind": "edited", "id": "1795000000014", "delivery": "edited|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004|1795000000014|2026-12-07T09:22:31.969Z||29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004", "root": "1795000000004", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:31.969000Z", "text": "!send Every Saturday.", "attached": [], "names_us": false, "mentions": [], "reply_to": "", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "editMessage", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','edited|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000004|1795000000014|2026-12-07T09:22:31.969Z||29:1ana-made-up','{"at": "2026-12-07T09:22:31.974161+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','deleted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083|1795000000085|2026-12-07T09:22:31.981Z||29:1ana-made-up','{"at": "2026-12-07T09:22:31.990033+00:00", "event": {"kind": "deleted", "id": "1795000000085", "delivery": "deleted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083|1795000000085|2026-12-07T09:22:31.981Z||29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083", "root": "1795000000083", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:31.981000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": [], "members": [], "event": "softDeleteMessage", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','deleted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000083|1795000000085|2026-12-07T09:22:31.981Z||29:1ana-made-up','{"at": "2026-12-07T09:22:31.990033+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000107|f:1795000000117|2026-12-07T09:22:31.997Z|1795000000107|29:1ben-made-up','{"at": "2026-12-07T09:22:32.000138+00:00", "event": {"kind": "reacted", "id": "f:1795000000117", "delivery": "reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000107|f:1795000000117|2026-12-07T09:22:31.997Z|1795000000107|29:1ben-made-up", "who": {"id": "29:1ben-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000002", "name": "Ben Okafor", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000107", "root": "1795000000107", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:31.997000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000107", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": ["like"], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000002", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000107|f:1795000000117|2026-12-07T09:22:31.997Z|1795000000107|29:1ben-made-up','{"at": "2026-12-07T09:22:32.000138+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000118|2026-12-07T09:22:32.009Z|1795000000056|29:1ana-made-up','{"at": "2026-12-07T09:22:32.011993+00:00", "event": {"kind": "reacted", "id": "f:1795000000118", "delivery": "reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000118|2026-12-07T09:22:32.009Z|1795000000056|29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056", "root": "1795000000056", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:32.009000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000056", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": ["like"], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','reacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000118|2026-12-07T09:22:32.009Z|1795000000056|29:1ana-made-up','{"at": "2026-12-07T09:22:32.011993+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','event','unreacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000119|2026-12-07T09:22:32.017Z|1795000000056|29:1ana-made-up','{"at": "2026-12-07T09:22:32.020120+00:00", "event": {"kind": "unreacted", "id": "f:1795000000119", "delivery": "unreacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000119|2026-12-07T09:22:32.017Z|1795000000056|29:1ana-made-up", "who": {"id": "29:1ana-made-up", "aad": "44444444-dddd-4ddd-8ddd-000000000001", "name": "Ana Lima", "tenant": ""}, "where": {"conversation": "19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056", "root": "1795000000056", "channel": "19:customers00000000000000000000000@thread.tacv2", "team": "19:team0000000000000000000000000000@thread.tacv2", "is_personal": false}, "at": "2026-12-07T09:22:32.017000Z", "text": "", "attached": [], "names_us": false, "mentions": [], "reply_to": "1795000000056", "verb": "", "values": {}, "is_automatic": false, "quoted": null, "reactions": ["like"], "members": [], "event": "", "locale": "en-GB", "zone": ""}, "whose": "44444444-dddd-4ddd-8ddd-000000000001", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/teams','heard','unreacted|19:customers00000000000000000000000@thread.tacv2;messageid=1795000000056|f:1795000000119|2026-12-07T09:22:32.017Z|1795000000056|29:1ana-made-up','{"at": "2026-12-07T09:22:32.020120+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','event','said/C1CUSTOMERS/1796635352.033315/','{"at": "2026-12-07T09:22:32.034377+00:00", "event": {"type": "message", "user": "U2BEN", "text": "And a pinch of salt.", "ts": "1796635352.033315", "team": "T1HOME", "blocks": [{"type": "rich_text", "block_id": "typed", "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "And a pinch of salt."}]}]}], "thread_ts": "1796029249.379594", "parent_user_id": "UBOT", "client_msg_id": "typed-00000152", "channel": "C1CUSTOMERS", "channel_type": "channel", "event_ts": "1796635352.033315"}, "whose": "U2BEN", "tries": 0}',1);
INSERT INTO "hr_sheets" VALUES('surface/slack','heard','said/C1CUSTOMERS/1796635352.033315/','{"at": "2026-12-07T09:22:32.034377+00:00"}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','unheard','00000002/000001','{"what": "added", "at": "2026-12-07T09:22:55.900013Z", "post": "00000002-2", "number": 2, "customer": "", "thread": null}',1);
INSERT INTO "hr_sheets" VALUES('channel/wall','unheard','00000021/000001','{"what": "reworded", "at": "2026-12-07T09:23:02.329559Z", "post": "00000021", "number": 25, "customer": "", "thread": null}',1);
CREATE TABLE hr_staff (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	public_name TEXT, 
	public_role TEXT, 
	agreed_at BIGINT, 
	active BOOLEAN NOT NULL
, department TEXT DEFAULT '' NOT NULL, named BOOLEAN DEFAULT 1 NOT NULL, offers BOOLEAN DEFAULT 0 NOT NULL, weekly_note BOOLEAN DEFAULT 0 NOT NULL);
INSERT INTO "hr_staff" VALUES(1,'Newcomer','',NULL,NULL,NULL,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(2,'Ana Ruiz','','Ana','baker',1795687216325890,1,'',1,1,1);
INSERT INTO "hr_staff" VALUES(3,'Ben Okafor','','Ben','driver',1795687216512624,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(4,'Dan Brown','','Dan','',1795687216562646,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(5,'Ivy Admin','','Ivy','',1795687216613347,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(6,'Cho Kim','',NULL,NULL,NULL,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(7,'Ana Lima','','Ana Lima','miller',1795687831312606,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(8,'Ben Okafor','','Ben O.','',1795687832163831,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(9,'Cho Min','',NULL,NULL,NULL,1,'',1,0,0);
INSERT INTO "hr_staff" VALUES(10,'Fay','florist','Fay','florist',1795688446915466,1,'shop',1,0,0);
INSERT INTO "hr_staff" VALUES(11,'Eva','','Eva','',1795691552272501,0,'',1,0,0);
INSERT INTO "hr_staff" VALUES(12,'Gus','gardener',NULL,NULL,NULL,1,'',1,0,0);
CREATE TABLE hr_stopped (
	channel TEXT NOT NULL, 
	customer TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_hr_stopped PRIMARY KEY (channel, customer)
);
INSERT INTO "hr_stopped" VALUES('wall','05e4c09dfd352c43ef821af02c0a473a',1795690298809120);
CREATE TABLE hr_threads (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	channel TEXT NOT NULL, 
	root TEXT NOT NULL, 
	latest TEXT NOT NULL, 
	customer TEXT NOT NULL, 
	customer_name TEXT NOT NULL, 
	customer_url TEXT, 
	opened_at BIGINT NOT NULL, 
	changed_at BIGINT NOT NULL, 
	state TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	holder INTEGER, 
	held_since BIGINT, 
	held_until BIGINT, 
	helpers TEXT NOT NULL, 
	replies INTEGER NOT NULL, 
	summoned BOOLEAN NOT NULL, 
	visibility TEXT NOT NULL, 
	stopped BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, followers BIGINT, 
	CONSTRAINT fk_hr_threads_holder FOREIGN KEY(holder) REFERENCES hr_staff (id)
);
INSERT INTO "hr_threads" VALUES(1,'wall','00000001','00000001-2','9971482be565f081e66cb7ad3804d4e8','Cleo',NULL,1795687215400013,1796635351319767,'waiting',7,2,1795687216351434,1797250951319539,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(2,'wall','00000002','00000002','1b31a1db313fd8b603ba625468bc2f76','Dora',NULL,1795687830408272,1795688444233584,'answered',10,7,1795687831383324,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(3,'mastodon','99996','99996','maya@town.example','Maya','https://town.example/@maya',1795688447419000,1796635351372022,'answered',9,NULL,NULL,NULL,'[]',1,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(4,'bluesky','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n37ha47ppw23','did:plc:mayaexampleaaaaaaaaaaaaa','Maya','https://bsky.app/profile/maya.example',1795688449103000,1796635351255151,'answered',8,10,1795689067346544,NULL,'[]',1,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(5,'x','2125897559443505153','2125897559443505153','1001','Marta','https://x.com/marta',1795688450095000,1795690291330020,'answered',6,10,1795689680559845,NULL,'[]',1,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(6,'wall','00000003','00000003','585836dca1570a61e32ba475f76489d2','Emma',NULL,1795690298250853,1795690298413827,'withdrawn',2,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(7,'wall','00000004','00000004','05e4c09dfd352c43ef821af02c0a473a','Finn',NULL,1795690298719360,1795690298890550,'closed',2,NULL,NULL,NULL,'[]',0,1,'public',1,'The customer asked not to be contacted.',NULL);
INSERT INTO "hr_threads" VALUES(8,'wall','00000005','00000005','58553fb3a1b4a1c70944bdd9fff8b449','Gina',NULL,1795690299024185,1795690300000377,'closed',4,10,1795690299279875,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(9,'wall','00000006','00000006','64fcd434eb858905c6a3d9a423a997a2','Hugo',NULL,1795690300402544,1795690308760025,'closed',2,NULL,NULL,NULL,'[]',0,1,'public',0,'Advertising.',NULL);
INSERT INTO "hr_threads" VALUES(10,'wall','00000007','00000007','c390a2f28d4d3f4d33aa78af928c9e5f','Ida',NULL,1795690308820233,1795690924398547,'open',8,NULL,NULL,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(11,'wall','00000008','00000008','67e7bedf246cd113a5a03eb279612f00','Jan',NULL,1795690926928861,1796631600518171,'open',6,NULL,NULL,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(12,'mastodon','99999','99999','maya@town.example','Maya','https://town.example/@maya',1795690930651000,1796635350154436,'claimed',10,10,1796631621082189,NULL,'[]',2,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(13,'wall','00000009','00000009','e6d273ce626212bd620688a4e9dc09e7','Lou',NULL,1795691548339329,1795691551022518,'open',8,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(14,'wall','00000010','00000010','1eac94d1642ed657ce660eb8837a0635','Kim',NULL,1795691552443496,1795692169344620,'open',4,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(15,'wall','00000011','00000011','1eac94d1642ed657ce660eb8837a0635','Kim',NULL,1795691552956834,1795692169317756,'answered',7,NULL,NULL,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(16,'wall','00000012','00000012','ff9a4479fc2a3e5048ac43726bbaa7db','Ruth',NULL,1796029227271043,1796029227429452,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(17,'wall','00000013','00000013','9387a669bde2c7a9c3c72aec20d41d1a','Guest 0',NULL,1796029230251299,1796029230319103,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(18,'wall','00000014','00000014','2c0983a4ab4712b9abd3bea8ca9ffe57','Guest 1',NULL,1796029230372351,1796029230418310,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(19,'wall','00000015','00000015','db0da0e2d5344079f5eceb70faa33ae5','Guest 2',NULL,1796029230577684,1796029230730370,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(20,'wall','00000016','00000016','69d6c20360d1e96c5b2615c76e47a9f9','Guest 3',NULL,1796029231005512,1796029231099060,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(21,'wall','00000017','00000017','2aa7492b0a7bce783b41ceae1c3bf0a9','Guest 4',NULL,1796029231297192,1796029231457532,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(22,'wall','00000018','00000018','1b6980333c439aa8a13763d236ae49d3','Guest 5',NULL,1796029231557716,1796029231610695,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(23,'wall','00000019','00000019','34161416ab4f17e50122e8c9e3eb4c85','Lea',NULL,1796029234020632,1796635350434654,'claimed',5,2,1796029235020995,1796644837386327,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(24,'wall','00000020','00000020','f569457cb6671f510be15226ecf503d8','Mo',NULL,1796029237587032,1796635350799059,'claimed',5,7,1796029238305113,1796644839956021,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(25,'wall','00000021','00000021','56d54bdc75c7c0cc51d50498e0684c34','Nia',NULL,1796029240116994,1796029240732906,'claimed',3,10,1796029240526039,1796644840732794,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(26,'wall','00000022','00000022','edd21f5e0df6db2369486cf5efac5128','Otto',NULL,1796029240788629,1796029242349719,'claimed',4,10,1796029241412589,1796644842349534,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(27,'wall','00000023','00000023','7064e9b4da2b36ba61caae34769abf0d','Pia',NULL,1796029242540350,1796029248005321,'claimed',5,10,1796029242870358,1796644843310979,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(28,'wall','00000024','00000024','2980b58182764faae1122a0d54cdb047','Quentin',NULL,1796029248772584,1796635352091020,'claimed',3,2,1796029249432336,1797250952090872,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(29,'wall','00000025','00000025','4fda48bd5d86c8374a3649c720ed4d9d','Rosa',NULL,1796029249515890,1796635351105446,'claimed',5,7,1796029252244220,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(30,'wall','00000026','00000026','9af0a71f6da2733c821347e8db89c1ca','Sam',NULL,1796029253938039,1796635350886825,'claimed',8,2,1796029254599899,NULL,'[3]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(31,'wall','00000027','00000027','f16173dbd63064db12cf32417314f1f0','Tom',NULL,1796029262404002,1796029884760276,'answered',6,2,1796029263726059,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(32,'wall','00000028','00000028','9d0317f59b7a96e1f957b1733a5fd63d','Uli',NULL,1796029264540821,1796029884861072,'answered',6,7,1796029267290236,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(33,'wall','00000029','00000029','9072e437bca78531f292130c7be2a8eb','Walt',NULL,1796029268938109,1796029884968718,'answered',7,2,1796029270413074,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(34,'wall','00000030','00000030','47cf481a3c4df18f29bcccdca1fe475d','Xander',NULL,1796029270654733,1796029885167584,'answered',7,7,1796029273434220,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(35,'mastodon','100000','100000','maya@town.example','Maya','https://town.example/@maya',1796631600000000,1796633177692980,'claimed',8,10,1796631621472853,NULL,'[]',1,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(36,'bluesky','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26','at://did:plc:mayaexampleaaaaaaaaaaaaa/app.bsky.feed.post/3n42vmasclh26','did:plc:mayaexampleaaaaaaaaaaaaa','Maya','https://bsky.app/profile/maya.example',1796631601881000,1796633169158881,'claimed',5,10,1796631622132878,NULL,'[]',1,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(37,'x','2129853447200047107','2129853447200047107','1001','Marta','https://x.com/marta',1796631607233000,1796633169281235,'claimed',5,10,1796631622283163,NULL,'[]',1,1,'public',0,'',0);
INSERT INTO "hr_threads" VALUES(38,'wall','00000031','00000031','b27072e41c596b33058ca1c2bffd530f','Vera',NULL,1796631618294064,1796635347400118,'claimed',4,10,1796631622357092,NULL,'[]',1,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(39,'wall','00000032','00000032','d1e1217ff17c7280d62479c077f76de6','Bob',NULL,1796631618912778,1796635341094002,'open',2,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(40,'wall','00000033','00000033','ebc664b8cf309fe1ebc46ee331dd8340','Will',NULL,1796633177387317,1796633177585535,'open',2,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(41,'wall','00000034','00000034','4c6b9a424372895b2b6cb7ce587c9c14','Xenia',NULL,1796635320391185,1796635322445972,'claimed',2,10,1796635322445839,1797250922445839,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(42,'wall','00000035','00000035','1fb3ff423bbb0033029589105d05c6f7','Yves',NULL,1796635320845012,1796635320899309,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(43,'wall','00000036','00000036','26a3de5a3a89fc39053ae13d001c2e4b','Zoe',NULL,1796635320973804,1796635321013354,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
INSERT INTO "hr_threads" VALUES(44,'wall','00000037','00000037','e7facd161421356826e342dce295f9c0','Amy',NULL,1796635321396843,1796635321471895,'open',1,NULL,NULL,NULL,'[]',0,1,'public',0,'',NULL);
CREATE TABLE hr_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT hr_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "hr_version" VALUES('0008');
CREATE TABLE hr_words (
	word INTEGER NOT NULL, 
	thread INTEGER NOT NULL, 
	CONSTRAINT pk_hr_words PRIMARY KEY (word, thread)
)
 WITHOUT ROWID

;
INSERT INTO "hr_words" VALUES(-8137550339015602997,1);
INSERT INTO "hr_words" VALUES(4460011161599768127,1);
INSERT INTO "hr_words" VALUES(8064426855145245534,1);
INSERT INTO "hr_words" VALUES(1290678390545552246,2);
INSERT INTO "hr_words" VALUES(7446750128894866985,2);
INSERT INTO "hr_words" VALUES(8286643203107751135,2);
INSERT INTO "hr_words" VALUES(-6367921322830691778,3);
INSERT INTO "hr_words" VALUES(-4358453472564793506,3);
INSERT INTO "hr_words" VALUES(6834963867258796590,3);
INSERT INTO "hr_words" VALUES(6842366475244910668,3);
INSERT INTO "hr_words" VALUES(8286643203107751135,3);
INSERT INTO "hr_words" VALUES(3668542108824105070,5);
INSERT INTO "hr_words" VALUES(-5545482312026949123,15);
INSERT INTO "hr_words" VALUES(-1566675494941577337,15);
INSERT INTO "hr_words" VALUES(6834963867258796590,15);
INSERT INTO "hr_words" VALUES(7446750128894866985,15);
INSERT INTO "hr_words" VALUES(-8513864126047219389,31);
INSERT INTO "hr_words" VALUES(-6869944539378371760,31);
INSERT INTO "hr_words" VALUES(4460011161599768127,31);
INSERT INTO "hr_words" VALUES(7603387319480844962,31);
INSERT INTO "hr_words" VALUES(-8513864126047219389,32);
INSERT INTO "hr_words" VALUES(-6869944539378371760,32);
INSERT INTO "hr_words" VALUES(4460011161599768127,32);
INSERT INTO "hr_words" VALUES(9000636281753274869,32);
INSERT INTO "hr_words" VALUES(-6869944539378371760,33);
INSERT INTO "hr_words" VALUES(2466095901975655526,33);
INSERT INTO "hr_words" VALUES(4460011161599768127,33);
INSERT INTO "hr_words" VALUES(6188833180249915822,33);
INSERT INTO "hr_words" VALUES(-6869944539378371760,34);
INSERT INTO "hr_words" VALUES(4460011161599768127,34);
INSERT INTO "hr_words" VALUES(6188833180249915822,34);
INSERT INTO "hr_words" VALUES(7791399320677600549,34);
CREATE TABLE hr_workers (
	name TEXT NOT NULL, 
	until BIGINT NOT NULL, 
	CONSTRAINT pk_hr_workers PRIMARY KEY (name)
);
CREATE TABLE notifications (
    message_uuid TEXT NOT NULL DEFAULT (hex(randomblob(16))) PRIMARY KEY,
    destination_uuid TEXT NOT NULL,
    topic TEXT,
    message TEXT NOT NULL,
    created_at_epoch_ms INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000), "serialization" TEXT DEFAULT NULL, "consumed" BOOLEAN NOT NULL DEFAULT FALSE, consumed_by_function_id INTEGER,
    FOREIGN KEY (destination_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE "operation_outputs" (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    function_name TEXT NOT NULL DEFAULT '',
    output TEXT,
    error TEXT,
    child_workflow_id TEXT,
    started_at_epoch_ms INTEGER,
    completed_at_epoch_ms INTEGER,
    serialization TEXT,
    application_name TEXT DEFAULT NULL,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    PRIMARY KEY (workflow_uuid, function_id)
);
CREATE TABLE queues (
    queue_id TEXT PRIMARY KEY DEFAULT (hex(randomblob(16))),
    name TEXT NOT NULL UNIQUE,
    concurrency INTEGER,
    worker_concurrency INTEGER,
    rate_limit_max INTEGER,
    rate_limit_period_sec REAL,
    priority_enabled BOOLEAN NOT NULL DEFAULT FALSE,
    partition_queue BOOLEAN NOT NULL DEFAULT FALSE,
    polling_interval_sec REAL NOT NULL DEFAULT 1.0,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL, "partition_concurrency" INTEGER DEFAULT NULL, "partition_worker_concurrency" INTEGER DEFAULT NULL, "partition_rate_limit_max" INTEGER DEFAULT NULL, "partition_rate_limit_period_sec" REAL DEFAULT NULL);
INSERT INTO "queues" VALUES('2194FE8E6974E9A237CCFD2F5E887939','lanes',NULL,32,NULL,NULL,1,1,0.05,1796075647889,1796076418231,'handraise',1,NULL,NULL,NULL);
CREATE TABLE streams (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    "offset" INTEGER NOT NULL, function_id INTEGER NOT NULL DEFAULT 0, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key, "offset"),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events_history (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, function_id, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid)
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_input (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    inputs TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO "workflow_input" VALUES('effect-000000000039','{"args": [[39]], "kwargs": {}}',1796075670672);
INSERT INTO "workflow_input" VALUES('effect-000000000049','{"args": [[49]], "kwargs": {}}',1796075674475);
INSERT INTO "workflow_input" VALUES('effect-000000000059','{"args": [[59]], "kwargs": {}}',1796075677780);
INSERT INTO "workflow_input" VALUES('effect-000000000107','{"args": [[107]], "kwargs": {}}',1796075697224);
INSERT INTO "workflow_input" VALUES('effect-000000000128','{"args": [[128]], "kwargs": {}}',1796075705392);
INSERT INTO "workflow_input" VALUES('effect-000000000141','{"args": [[141]], "kwargs": {}}',1796075710311);
INSERT INTO "workflow_input" VALUES('effect-000000000186','{"args": [[186]], "kwargs": {}}',1796075721762);
INSERT INTO "workflow_input" VALUES('effect-000000000297','{"args": [[297]], "kwargs": {}}',1796076092096);
INSERT INTO "workflow_input" VALUES('effect-000000000307','{"args": [[307]], "kwargs": {}}',1796076096118);
INSERT INTO "workflow_input" VALUES('effect-000000000317','{"args": [[317]], "kwargs": {}}',1796076098376);
INSERT INTO "workflow_input" VALUES('effect-000000000327','{"args": [[327]], "kwargs": {}}',1796076101992);
INSERT INTO "workflow_input" VALUES('effect-000000000365','{"args": [[365]], "kwargs": {}}',1796076194252);
INSERT INTO "workflow_input" VALUES('effect-000000000366','{"args": [[366]], "kwargs": {}}',1796076194252);
INSERT INTO "workflow_input" VALUES('effect-000000000368','{"args": [[368]], "kwargs": {}}',1796076195020);
INSERT INTO "workflow_input" VALUES('effect-000000000369','{"args": [[369]], "kwargs": {}}',1796076195021);
INSERT INTO "workflow_input" VALUES('effect-000000000371','{"args": [[371]], "kwargs": {}}',1796076196883);
INSERT INTO "workflow_input" VALUES('effect-000000000372','{"args": [[372]], "kwargs": {}}',1796076196883);
INSERT INTO "workflow_input" VALUES('effect-000000000374','{"args": [[374]], "kwargs": {}}',1796076197252);
INSERT INTO "workflow_input" VALUES('effect-000000000375','{"args": [[375]], "kwargs": {}}',1796076197253);
INSERT INTO "workflow_input" VALUES('effect-000000000377','{"args": [[377]], "kwargs": {}}',1796076197912);
INSERT INTO "workflow_input" VALUES('effect-000000000378','{"args": [[378]], "kwargs": {}}',1796076197912);
INSERT INTO "workflow_input" VALUES('effect-000000000380','{"args": [[380]], "kwargs": {}}',1796076198062);
INSERT INTO "workflow_input" VALUES('effect-000000000381','{"args": [[381]], "kwargs": {}}',1796076198062);
INSERT INTO "workflow_input" VALUES('effect-000000000383','{"args": [[383]], "kwargs": {}}',1796076198136);
INSERT INTO "workflow_input" VALUES('effect-000000000384','{"args": [[384]], "kwargs": {}}',1796076198136);
INSERT INTO "workflow_input" VALUES('effect-000000000385','{"args": [[385]], "kwargs": {}}',1796076203564);
INSERT INTO "workflow_input" VALUES('effect-000000000387','{"args": [[387]], "kwargs": {}}',1796076203570);
INSERT INTO "workflow_input" VALUES('effect-000000000388','{"args": [[388]], "kwargs": {}}',1796076203570);
INSERT INTO "workflow_input" VALUES('effect-000000000389','{"args": [[389]], "kwargs": {}}',1796076205312);
INSERT INTO "workflow_input" VALUES('effect-000000000391','{"args": [[391]], "kwargs": {}}',1796076205323);
INSERT INTO "workflow_input" VALUES('effect-000000000392','{"args": [[392]], "kwargs": {}}',1796076205323);
INSERT INTO "workflow_input" VALUES('effect-000000000393','{"args": [[393]], "kwargs": {}}',1796076205587);
INSERT INTO "workflow_input" VALUES('effect-000000000395','{"args": [[395]], "kwargs": {}}',1796076205588);
INSERT INTO "workflow_input" VALUES('effect-000000000396','{"args": [[396]], "kwargs": {}}',1796076205588);
INSERT INTO "workflow_input" VALUES('effect-000000000395-1','{"args": [[395], 1], "kwargs": {}}',1796076418599);
INSERT INTO "workflow_input" VALUES('effect-000000000396-1','{"args": [[396], 1], "kwargs": {}}',1796076418623);
INSERT INTO "workflow_input" VALUES('effect-000000000385-1','{"args": [[385], 1], "kwargs": {}}',1796076418703);
INSERT INTO "workflow_input" VALUES('effect-000000000389-1','{"args": [[389], 1], "kwargs": {}}',1796076418724);
INSERT INTO "workflow_input" VALUES('effect-000000000393-1','{"args": [[393], 1], "kwargs": {}}',1796076418736);
INSERT INTO "workflow_input" VALUES('effect-000000000389-2','{"args": [[389], 2], "kwargs": {}}',1796076426763);
INSERT INTO "workflow_input" VALUES('effect-000000000397','{"args": [[397]], "kwargs": {}}',1796076427044);
INSERT INTO "workflow_input" VALUES('effect-000000000398','{"args": [[398]], "kwargs": {}}',1796076427098);
INSERT INTO "workflow_input" VALUES('effect-000000000399','{"args": [[399]], "kwargs": {}}',1796076427099);
INSERT INTO "workflow_input" VALUES('effect-000000000400','{"args": [[400]], "kwargs": {}}',1796076427520);
INSERT INTO "workflow_input" VALUES('effect-000000000401','{"args": [[401]], "kwargs": {}}',1796076427520);
INSERT INTO "workflow_input" VALUES('effect-000000000402','{"args": [[402]], "kwargs": {}}',1796076427529);
INSERT INTO "workflow_input" VALUES('effect-000000000385-2','{"args": [[385], 2], "kwargs": {}}',1796076438320);
INSERT INTO "workflow_input" VALUES('effect-000000000402-1','{"args": [[402], 1], "kwargs": {}}',1796076439939);
INSERT INTO "workflow_input" VALUES('effect-000000000401-1','{"args": [[401], 1], "kwargs": {}}',1796076439970);
INSERT INTO "workflow_input" VALUES('effect-000000000385-3','{"args": [[385], 3], "kwargs": {}}',1796076440429);
INSERT INTO "workflow_input" VALUES('effect-000000000403','{"args": [[403]], "kwargs": {}}',1796076675521);
INSERT INTO "workflow_input" VALUES('effect-000000000404','{"args": [[404]], "kwargs": {}}',1796076675529);
INSERT INTO "workflow_input" VALUES('effect-000000000405','{"args": [[405]], "kwargs": {}}',1796076675563);
INSERT INTO "workflow_input" VALUES('effect-000000000406','{"args": [[406]], "kwargs": {}}',1796076675700);
INSERT INTO "workflow_input" VALUES('effect-000000000407','{"args": [[407]], "kwargs": {}}',1796076675718);
INSERT INTO "workflow_input" VALUES('effect-000000000408','{"args": [[408]], "kwargs": {}}',1796076675720);
INSERT INTO "workflow_input" VALUES('effect-000000000409','{"args": [[409]], "kwargs": {}}',1796076675816);
INSERT INTO "workflow_input" VALUES('effect-000000000410','{"args": [[410]], "kwargs": {}}',1796076675831);
INSERT INTO "workflow_input" VALUES('effect-000000000411','{"args": [[411]], "kwargs": {}}',1796076675841);
INSERT INTO "workflow_input" VALUES('effect-000000000412','{"args": [[412]], "kwargs": {}}',1796076676278);
INSERT INTO "workflow_input" VALUES('effect-000000000413','{"args": [[413]], "kwargs": {}}',1796076676280);
INSERT INTO "workflow_input" VALUES('effect-000000000414','{"args": [[414]], "kwargs": {}}',1796076676281);
INSERT INTO "workflow_input" VALUES('effect-000000000415','{"args": [[415]], "kwargs": {}}',1796076677250);
INSERT INTO "workflow_input" VALUES('effect-000000000416','{"args": [[416]], "kwargs": {}}',1796076677251);
INSERT INTO "workflow_input" VALUES('effect-000000000417','{"args": [[417]], "kwargs": {}}',1796076677257);
INSERT INTO "workflow_input" VALUES('effect-000000000418','{"args": [[418]], "kwargs": {}}',1796076677261);
INSERT INTO "workflow_input" VALUES('effect-000000000419','{"args": [[419]], "kwargs": {}}',1796076677261);
INSERT INTO "workflow_input" VALUES('effect-000000000420','{"args": [[420]], "kwargs": {}}',1796076677262);
INSERT INTO "workflow_input" VALUES('effect-000000000421','{"args": [[421]], "kwargs": {}}',1796076677263);
INSERT INTO "workflow_input" VALUES('effect-000000000393-2','{"args": [[393], 2], "kwargs": {}}',1796076695566);
INSERT INTO "workflow_input" VALUES('effect-000000000389-3','{"args": [[389], 3], "kwargs": {}}',1796076695598);
INSERT INTO "workflow_input" VALUES('effect-000000000401-2','{"args": [[401], 2], "kwargs": {}}',1796076695627);
INSERT INTO "workflow_input" VALUES('effect-000000000402-2','{"args": [[402], 2], "kwargs": {}}',1796076695639);
INSERT INTO "workflow_input" VALUES('effect-000000000385-4','{"args": [[385], 4], "kwargs": {}}',1796076695663);
INSERT INTO "workflow_input" VALUES('effect-000000000422','{"args": [[422, 427, 429]], "kwargs": {}}',1796076695700);
INSERT INTO "workflow_input" VALUES('effect-000000000423','{"args": [[423, 428]], "kwargs": {}}',1796076695723);
INSERT INTO "workflow_input" VALUES('effect-000000000424','{"args": [[424, 425, 426]], "kwargs": {}}',1796076695728);
INSERT INTO "workflow_input" VALUES('effect-000000000430','{"args": [[430]], "kwargs": {}}',1796076695911);
INSERT INTO "workflow_input" VALUES('effect-000000000431','{"args": [[431]], "kwargs": {}}',1796076702207);
INSERT INTO "workflow_input" VALUES('effect-000000000432','{"args": [[432]], "kwargs": {}}',1796076702208);
INSERT INTO "workflow_input" VALUES('effect-000000000433','{"args": [[433]], "kwargs": {}}',1796076702213);
INSERT INTO "workflow_input" VALUES('effect-000000000434','{"args": [[434]], "kwargs": {}}',1796076702214);
INSERT INTO "workflow_input" VALUES('effect-000000000435','{"args": [[435]], "kwargs": {}}',1796076704954);
INSERT INTO "workflow_input" VALUES('effect-000000000436','{"args": [[436]], "kwargs": {}}',1796076704955);
INSERT INTO "workflow_input" VALUES('effect-000000000437','{"args": [[437]], "kwargs": {}}',1796076704956);
INSERT INTO "workflow_input" VALUES('effect-000000000438','{"args": [[438]], "kwargs": {}}',1796076704956);
INSERT INTO "workflow_input" VALUES('effect-000000000439','{"args": [[439]], "kwargs": {}}',1796076705139);
INSERT INTO "workflow_input" VALUES('effect-000000000440','{"args": [[440]], "kwargs": {}}',1796076705140);
INSERT INTO "workflow_input" VALUES('effect-000000000441','{"args": [[441]], "kwargs": {}}',1796076705141);
INSERT INTO "workflow_input" VALUES('effect-000000000442','{"args": [[442]], "kwargs": {}}',1796076705238);
INSERT INTO "workflow_input" VALUES('effect-000000000443','{"args": [[443]], "kwargs": {}}',1796076705239);
INSERT INTO "workflow_input" VALUES('effect-000000000444','{"args": [[444]], "kwargs": {}}',1796076705240);
INSERT INTO "workflow_input" VALUES('effect-000000000445','{"args": [[445]], "kwargs": {}}',1796076705597);
INSERT INTO "workflow_input" VALUES('effect-000000000446','{"args": [[446]], "kwargs": {}}',1796076705598);
INSERT INTO "workflow_input" VALUES('effect-000000000447','{"args": [[447]], "kwargs": {}}',1796076705599);
INSERT INTO "workflow_input" VALUES('effect-000000000448','{"args": [[448]], "kwargs": {}}',1796076705697);
INSERT INTO "workflow_input" VALUES('effect-000000000449','{"args": [[449]], "kwargs": {}}',1796076705698);
INSERT INTO "workflow_input" VALUES('effect-000000000450','{"args": [[450]], "kwargs": {}}',1796076705698);
INSERT INTO "workflow_input" VALUES('effect-000000000451','{"args": [[451]], "kwargs": {}}',1796076705701);
INSERT INTO "workflow_input" VALUES('effect-000000000452','{"args": [[452]], "kwargs": {}}',1796076705904);
INSERT INTO "workflow_input" VALUES('effect-000000000453','{"args": [[453]], "kwargs": {}}',1796076705905);
INSERT INTO "workflow_input" VALUES('effect-000000000454','{"args": [[454]], "kwargs": {}}',1796076705906);
INSERT INTO "workflow_input" VALUES('effect-000000000455','{"args": [[455]], "kwargs": {}}',1796076705907);
INSERT INTO "workflow_input" VALUES('effect-000000000456','{"args": [[456]], "kwargs": {}}',1796076706060);
INSERT INTO "workflow_input" VALUES('effect-000000000457','{"args": [[457, 460, 463]], "kwargs": {}}',1796076706060);
INSERT INTO "workflow_input" VALUES('effect-000000000458','{"args": [[458, 461, 464]], "kwargs": {}}',1796076706061);
INSERT INTO "workflow_input" VALUES('effect-000000000459','{"args": [[459, 462, 465]], "kwargs": {}}',1796076706062);
INSERT INTO "workflow_input" VALUES('effect-000000000466','{"args": [[466]], "kwargs": {}}',1796076706121);
INSERT INTO "workflow_input" VALUES('effect-000000000467','{"args": [[467]], "kwargs": {}}',1796076706122);
INSERT INTO "workflow_input" VALUES('effect-000000000468','{"args": [[468]], "kwargs": {}}',1796076706122);
INSERT INTO "workflow_input" VALUES('effect-000000000469','{"args": [[469]], "kwargs": {}}',1796076706123);
INSERT INTO "workflow_input" VALUES('effect-000000000470','{"args": [[470, 473, 476, 480]], "kwargs": {}}',1796076706180);
INSERT INTO "workflow_input" VALUES('effect-000000000471','{"args": [[471, 474, 477, 479]], "kwargs": {}}',1796076706183);
INSERT INTO "workflow_input" VALUES('effect-000000000472','{"args": [[472, 475, 478, 481]], "kwargs": {}}',1796076706184);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO "workflow_output" VALUES('effect-000000000366','null',NULL,1796076418976);
INSERT INTO "workflow_output" VALUES('effect-000000000365','null',NULL,1796076419119);
INSERT INTO "workflow_output" VALUES('effect-000000000107','null',NULL,1796076419132);
INSERT INTO "workflow_output" VALUES('effect-000000000128','null',NULL,1796076419908);
INSERT INTO "workflow_output" VALUES('effect-000000000368','null',NULL,1796076419912);
INSERT INTO "workflow_output" VALUES('effect-000000000369','null',NULL,1796076420103);
INSERT INTO "workflow_output" VALUES('effect-000000000186','null',NULL,1796076421367);
INSERT INTO "workflow_output" VALUES('effect-000000000371','null',NULL,1796076421399);
INSERT INTO "workflow_output" VALUES('effect-000000000372','null',NULL,1796076421655);
INSERT INTO "workflow_output" VALUES('effect-000000000374','null',NULL,1796076421671);
INSERT INTO "workflow_output" VALUES('effect-000000000049','null',NULL,1796076427360);
INSERT INTO "workflow_output" VALUES('effect-000000000039','null',NULL,1796076438722);
INSERT INTO "workflow_output" VALUES('effect-000000000397','null',NULL,1796076438903);
INSERT INTO "workflow_output" VALUES('effect-000000000141','null',NULL,1796076439002);
INSERT INTO "workflow_output" VALUES('effect-000000000400','null',NULL,1796076439018);
INSERT INTO "workflow_output" VALUES('effect-000000000377','null',NULL,1796076439996);
INSERT INTO "workflow_output" VALUES('effect-000000000375','null',NULL,1796076440012);
INSERT INTO "workflow_output" VALUES('effect-000000000380','null',NULL,1796076440137);
INSERT INTO "workflow_output" VALUES('effect-000000000378','null',NULL,1796076440155);
INSERT INTO "workflow_output" VALUES('effect-000000000383','null',NULL,1796076440274);
INSERT INTO "workflow_output" VALUES('effect-000000000381','null',NULL,1796076440294);
INSERT INTO "workflow_output" VALUES('effect-000000000387','null',NULL,1796076440389);
INSERT INTO "workflow_output" VALUES('effect-000000000384','null',NULL,1796076440399);
INSERT INTO "workflow_output" VALUES('effect-000000000391','null',NULL,1796076440437);
INSERT INTO "workflow_output" VALUES('effect-000000000388','null',NULL,1796076440444);
INSERT INTO "workflow_output" VALUES('effect-000000000385-1','null',NULL,1796076440452);
INSERT INTO "workflow_output" VALUES('effect-000000000395','null',NULL,1796076440546);
INSERT INTO "workflow_output" VALUES('effect-000000000392','null',NULL,1796076440548);
INSERT INTO "workflow_output" VALUES('effect-000000000395-1','null',NULL,1796076440631);
INSERT INTO "workflow_output" VALUES('effect-000000000396','null',NULL,1796076440652);
INSERT INTO "workflow_output" VALUES('effect-000000000385-2','null',NULL,1796076440736);
INSERT INTO "workflow_output" VALUES('effect-000000000398','null',NULL,1796076440768);
INSERT INTO "workflow_output" VALUES('effect-000000000396-1','null',NULL,1796076440773);
INSERT INTO "workflow_output" VALUES('effect-000000000399','null',NULL,1796076440927);
INSERT INTO "workflow_output" VALUES('effect-000000000402','null',NULL,1796076441059);
CREATE TABLE workflow_schedules (
    schedule_id TEXT PRIMARY KEY,
    schedule_name TEXT NOT NULL UNIQUE,
    workflow_name TEXT NOT NULL,
    workflow_class_name TEXT,
    schedule TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'ACTIVE',
    context TEXT NOT NULL
, "last_fired_at" TEXT DEFAULT NULL, "automatic_backfill" BOOLEAN NOT NULL DEFAULT FALSE, "cron_timezone" TEXT DEFAULT NULL, "queue_name" TEXT DEFAULT NULL, "application_name" TEXT DEFAULT NULL);
CREATE TABLE workflow_status (
    workflow_uuid TEXT PRIMARY KEY,
    status TEXT,
    name TEXT,
    authenticated_user TEXT,
    assumed_role TEXT,
    authenticated_roles TEXT,
    request TEXT,
    output TEXT,
    error TEXT,
    executor_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    application_version TEXT,
    application_id TEXT,
    class_name TEXT DEFAULT NULL,
    config_name TEXT DEFAULT NULL,
    recovery_attempts INTEGER DEFAULT 0,
    queue_name TEXT,
    workflow_timeout_ms INTEGER,
    workflow_deadline_epoch_ms INTEGER,
    inputs TEXT,
    started_at_epoch_ms INTEGER,
    deduplication_id TEXT,
    priority INTEGER NOT NULL DEFAULT 0
, queue_partition_key TEXT, forked_from TEXT, "owner_xid" TEXT DEFAULT NULL, "parent_workflow_id" TEXT DEFAULT NULL, "serialization" TEXT DEFAULT NULL, "delay_until_epoch_ms" BIGINT DEFAULT NULL, "was_forked_from" BOOLEAN NOT NULL DEFAULT FALSE, "rate_limited" BOOLEAN NOT NULL DEFAULT FALSE, "completed_at" BIGINT, "attributes" TEXT, "schedule_name" TEXT, "debounce_deadline_epoch_ms" BIGINT DEFAULT NULL, "is_debounced" BOOLEAN NOT NULL DEFAULT FALSE, "application_name" TEXT DEFAULT NULL, "creator_xid" TEXT DEFAULT NULL);
INSERT INTO "workflow_status" VALUES('effect-000000000039','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075670671,1796076438721,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076418560,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',1796076270671,0,0,1796076438721,'null',NULL,NULL,0,'handraise','c471fc34-e9ac-4eed-a485-09f1fb1d76af');
INSERT INTO "workflow_status" VALUES('effect-000000000049','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075674474,1796076427359,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076418560,NULL,0,'channel/bluesky',NULL,NULL,NULL,'json',1796076274474,0,0,1796076427359,'null',NULL,NULL,0,'handraise','ae5ccfbf-3729-4206-ba05-d4a04595246c');
INSERT INTO "workflow_status" VALUES('effect-000000000059','PENDING','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075677780,1796076418560,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076418560,NULL,0,'channel/x',NULL,'da444983-a9d4-4016-98ac-dc780f8e625e',NULL,'json',1796076277779,0,0,NULL,'null',NULL,NULL,0,'handraise','19348a3e-17ad-4d20-b306-e823b1668732');
INSERT INTO "workflow_status" VALUES('effect-000000000107','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075697223,1796076419131,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076418941,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076297218,0,0,1796076419131,'null',NULL,NULL,0,'handraise','02609902-f26f-445f-80af-26343e38f06d');
INSERT INTO "workflow_status" VALUES('effect-000000000128','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075705389,1796076419876,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076419172,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076305383,0,0,1796076419876,'null',NULL,NULL,0,'handraise','c551f04b-1741-48d6-956e-0954ee028992');
INSERT INTO "workflow_status" VALUES('effect-000000000141','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075710310,1796076439001,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076438816,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',1796076310309,0,0,1796076439001,'null',NULL,NULL,0,'handraise','936ee2e8-70c6-44f7-8cef-299a137ff9d8');
INSERT INTO "workflow_status" VALUES('effect-000000000186','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796075721761,1796076421365,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076420053,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076321720,0,0,1796076421365,'null',NULL,NULL,0,'handraise','b7ba198b-9f82-480c-ad3f-27fa98b3b94d');
INSERT INTO "workflow_status" VALUES('effect-000000000297','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076092095,1796076092095,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076692095,0,0,NULL,'null',NULL,NULL,0,'handraise','6e0f5b6c-0398-494c-b402-7e5eecc23c2f');
INSERT INTO "workflow_status" VALUES('effect-000000000307','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076096117,1796076096117,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076696101,0,0,NULL,'null',NULL,NULL,0,'handraise','659289f0-d1c5-4cfe-a474-3169e67809ea');
INSERT INTO "workflow_status" VALUES('effect-000000000317','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076098375,1796076098375,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076698374,0,0,NULL,'null',NULL,NULL,0,'handraise','b727dc6a-4d53-4af3-9d43-abb11173b4b7');
INSERT INTO "workflow_status" VALUES('effect-000000000327','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076101991,1796076101991,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796076701990,0,0,NULL,'null',NULL,NULL,0,'handraise','608cd589-a545-4f54-9326-e2e84aebd964');
INSERT INTO "workflow_status" VALUES('effect-000000000365','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076194251,1796076419118,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076418560,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076419118,'null',NULL,NULL,0,'handraise','80b87434-c94a-4345-a956-96c7ce7eb0fb');
INSERT INTO "workflow_status" VALUES('effect-000000000366','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076194252,1796076418975,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076418560,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076418975,'null',NULL,NULL,0,'handraise','2d1eacc3-4c52-4491-8844-9d74bc6a83b8');
INSERT INTO "workflow_status" VALUES('effect-000000000368','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076195020,1796076419911,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076419173,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076419911,'null',NULL,NULL,0,'handraise','764068bc-e1a2-43aa-b8c4-99a1e7d4141c');
INSERT INTO "workflow_status" VALUES('effect-000000000369','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076195020,1796076420102,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076419184,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076420102,'null',NULL,NULL,0,'handraise','20504534-2b8b-48ef-a138-fad1c5296f4c');
INSERT INTO "workflow_status" VALUES('effect-000000000371','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076196883,1796076421398,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076420053,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076421398,'null',NULL,NULL,0,'handraise','1a52d5dd-0381-41ae-99c0-6fda0aa92217');
INSERT INTO "workflow_status" VALUES('effect-000000000372','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076196883,1796076421654,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076421250,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076421654,'null',NULL,NULL,0,'handraise','202b27b3-9c01-4121-b176-dd8313a77a96');
INSERT INTO "workflow_status" VALUES('effect-000000000374','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076197252,1796076421671,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076421548,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076421671,'null',NULL,NULL,0,'handraise','14fcf115-3d8e-46e3-91ec-000ba93abf09');
INSERT INTO "workflow_status" VALUES('effect-000000000375','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076197252,1796076440012,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076421793,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440012,'null',NULL,NULL,0,'handraise','135e2b10-ceff-4fde-8b10-4f628fa3302a');
INSERT INTO "workflow_status" VALUES('effect-000000000377','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076197912,1796076439996,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076421794,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076439996,'null',NULL,NULL,0,'handraise','3ff0dc03-63e4-4106-ad33-95eda9288768');
INSERT INTO "workflow_status" VALUES('effect-000000000378','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076197912,1796076440154,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440099,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440154,'null',NULL,NULL,0,'handraise','fec67b90-1fda-45cb-894e-4192cac4f50e');
INSERT INTO "workflow_status" VALUES('effect-000000000380','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076198061,1796076440135,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440100,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440135,'null',NULL,NULL,0,'handraise','f3b092a5-fc49-457f-8db5-d75e52a5b030');
INSERT INTO "workflow_status" VALUES('effect-000000000381','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076198062,1796076440293,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440208,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440293,'null',NULL,NULL,0,'handraise','257fa6d9-6e53-4976-b0c4-fbb58d7a42ff');
INSERT INTO "workflow_status" VALUES('effect-000000000383','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076198135,1796076440273,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440208,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440273,'null',NULL,NULL,0,'handraise','19531ad1-2cd9-431a-b760-d3c18b1fd514');
INSERT INTO "workflow_status" VALUES('effect-000000000384','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076198136,1796076440399,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440340,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440399,'null',NULL,NULL,0,'handraise','34657a41-6f2e-4543-b745-d6c660ee5eb5');
INSERT INTO "workflow_status" VALUES('effect-000000000385','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076203564,1796076203564,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',1796076803563,0,0,NULL,'null',NULL,NULL,0,'handraise','39eea10b-c5ba-4d24-ad90-7ca7b084c7d2');
INSERT INTO "workflow_status" VALUES('effect-000000000387','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076203570,1796076440378,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440340,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440380,'null',NULL,NULL,0,'handraise','bb4324a3-33d2-4380-ade6-234f75c920f4');
INSERT INTO "workflow_status" VALUES('effect-000000000388','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076203570,1796076440443,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440420,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440443,'null',NULL,NULL,0,'handraise','0abf34d0-58f2-4ca6-9b18-e0bb37b2c0b1');
INSERT INTO "workflow_status" VALUES('effect-000000000389','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076205311,1796076205311,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/bluesky',NULL,NULL,NULL,'json',1796076805288,0,0,NULL,'null',NULL,NULL,0,'handraise','b192af64-1a2d-4ace-8401-a91314b2c2bc');
INSERT INTO "workflow_status" VALUES('effect-000000000391','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076205322,1796076440436,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440420,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440436,'null',NULL,NULL,0,'handraise','b4650807-125f-49c5-a6f8-83e73b3a80b4');
INSERT INTO "workflow_status" VALUES('effect-000000000392','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076205323,1796076440548,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440521,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440548,'null',NULL,NULL,0,'handraise','14868f6e-21da-4ec6-992a-02176de1eadc');
INSERT INTO "workflow_status" VALUES('effect-000000000393','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076205587,1796076205587,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/x',NULL,NULL,NULL,'json',1796076805586,0,0,NULL,'null',NULL,NULL,0,'handraise','e98dfc91-d39e-4ea5-9e91-f3dbe6d7f028');
INSERT INTO "workflow_status" VALUES('effect-000000000395','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076205588,1796076440540,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440521,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440540,'null',NULL,NULL,0,'handraise','cb9446d1-de3a-4ef9-80b4-f1082e882564');
INSERT INTO "workflow_status" VALUES('effect-000000000396','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076205588,1796076440651,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440618,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440651,'null',NULL,NULL,0,'handraise','21e4ac13-a502-4f9d-a1c6-61bb018d9cde');
INSERT INTO "workflow_status" VALUES('effect-000000000395-1','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076418598,1796076440630,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440618,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440630,'null',NULL,NULL,0,'handraise','f9ccce50-9d85-4fe2-8789-fa1879e5ccdc');
INSERT INTO "workflow_status" VALUES('effect-000000000396-1','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076418622,1796076440772,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440722,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440772,'null',NULL,NULL,0,'handraise','e3149c33-acc3-41a1-a9cc-582c97a68050');
INSERT INTO "workflow_status" VALUES('effect-000000000385-1','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076418702,1796076440452,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076439101,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',NULL,0,0,1796076440452,'null',NULL,NULL,0,'handraise','2ead94e4-8dca-468e-ba14-6164af87d5c6');
INSERT INTO "workflow_status" VALUES('effect-000000000389-1','PENDING','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076418723,1796076427445,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076427445,NULL,0,'channel/bluesky',NULL,'2221ada1-8d35-4288-9cf3-268466b3892c',NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','3732c755-c078-4ffe-8b36-9430e696eb59');
INSERT INTO "workflow_status" VALUES('effect-000000000393-1','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076418736,1796076418736,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/x',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','3ad2bbe2-0c51-47c3-b17b-968e81318a4a');
INSERT INTO "workflow_status" VALUES('effect-000000000389-2','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076426763,1796076426763,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/bluesky',NULL,NULL,NULL,'json',1796076427782,0,0,NULL,'null',NULL,NULL,0,'handraise','dd3d68ca-87dd-4915-86d8-8739c5703699');
INSERT INTO "workflow_status" VALUES('effect-000000000397','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076427043,1796076438902,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076427308,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,1796076438902,'null',NULL,NULL,0,'handraise','caceefec-a0d8-4466-a3e7-d19883987559');
INSERT INTO "workflow_status" VALUES('effect-000000000398','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076427085,1796076440764,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440722,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,1796076440764,'null',NULL,NULL,0,'handraise','5f1abc86-b794-4d89-8c65-d22d67ac0e42');
INSERT INTO "workflow_status" VALUES('effect-000000000399','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076427099,1796076440926,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440876,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076440926,'null',NULL,NULL,0,'handraise','4c56023d-12a8-499a-864a-1b5e4bb5a954');
INSERT INTO "workflow_status" VALUES('effect-000000000400','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076427519,1796076439017,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076438991,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,1796076439017,'null',NULL,NULL,0,'handraise','a69e71db-bce5-409d-97b6-ca3a5973583d');
INSERT INTO "workflow_status" VALUES('effect-000000000401','PENDING','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076427520,1796076440876,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440876,NULL,0,'room/slack/#customers',NULL,'6b5d0658-568e-42aa-9509-930c5ac0a2c9',NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','5df2dd34-2635-4992-be53-483d1f4c7034');
INSERT INTO "workflow_status" VALUES('effect-000000000402','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076427529,1796076441058,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440985,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,1796076441059,'null',NULL,NULL,0,'handraise','6e8b143e-2702-4122-b425-005f54ad4184');
INSERT INTO "workflow_status" VALUES('effect-000000000385-2','SUCCESS','carry',NULL,NULL,NULL,NULL,NULL,NULL,'house',1796076438319,1796076440736,'1',NULL,NULL,NULL,1,'lanes',NULL,NULL,NULL,1796076440722,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',1796076440351,0,0,1796076440736,'null',NULL,NULL,0,'handraise','cfff98b8-91fa-4b7c-9756-be97494174eb');
INSERT INTO "workflow_status" VALUES('effect-000000000402-1','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076439939,1796076439939,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',1796076469917,0,0,NULL,'null',NULL,NULL,0,'handraise','fd5b298c-e8d1-4a06-9e90-b88c78ea1a7a');
INSERT INTO "workflow_status" VALUES('effect-000000000401-1','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076439970,1796076439970,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',1796076440846,0,0,NULL,'null',NULL,NULL,0,'handraise','1fdc4ba7-fafc-415f-ab9d-a7f3bed6fcdc');
INSERT INTO "workflow_status" VALUES('effect-000000000385-3','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076440428,1796076440428,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',1796076500410,0,0,NULL,'null',NULL,NULL,0,'handraise','6fc1820d-05e7-411b-916d-7ecedb6b28f0');
INSERT INTO "workflow_status" VALUES('effect-000000000403','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675516,1796076675516,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','7b796f24-d279-4ccc-a312-58ad1dd145fb');
INSERT INTO "workflow_status" VALUES('effect-000000000404','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675523,1796076675523,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','19321044-f747-4e8d-bbd0-8ec209db0301');
INSERT INTO "workflow_status" VALUES('effect-000000000405','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675553,1796076675553,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','48d361af-a855-4f0e-9ee1-fef12ea7cb3d');
INSERT INTO "workflow_status" VALUES('effect-000000000406','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675699,1796076675699,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','03ed8b88-26c1-41dc-b081-f7028dc5ecdb');
INSERT INTO "workflow_status" VALUES('effect-000000000407','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675717,1796076675717,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','fbbc8b45-546c-4b7d-9374-8830344af8d8');
INSERT INTO "workflow_status" VALUES('effect-000000000408','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675719,1796076675719,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','903b5dca-c1f0-453a-b802-f9478de2f33e');
INSERT INTO "workflow_status" VALUES('effect-000000000409','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675815,1796076675815,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','e7c18261-c27f-4b3a-8c99-5107058b2c82');
INSERT INTO "workflow_status" VALUES('effect-000000000410','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675817,1796076675817,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','94ea3d60-67f3-44f1-808f-ee3a668d3ab9');
INSERT INTO "workflow_status" VALUES('effect-000000000411','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076675832,1796076675832,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','2ff28dea-823d-44ce-9a5d-3b62cf183e81');
INSERT INTO "workflow_status" VALUES('effect-000000000412','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076676274,1796076676274,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','c9404f3f-bc96-4c59-b8ba-93603f858b3c');
INSERT INTO "workflow_status" VALUES('effect-000000000413','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076676279,1796076676279,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','5c079498-7602-43f0-af89-b209a29f2c4f');
INSERT INTO "workflow_status" VALUES('effect-000000000414','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076676280,1796076676280,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','7b71d923-3f2b-49e1-8307-69a3c168c237');
INSERT INTO "workflow_status" VALUES('effect-000000000415','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677249,1796076677249,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','5b256185-699d-4f02-b11d-5faef8f7ac33');
INSERT INTO "workflow_status" VALUES('effect-000000000416','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677251,1796076677251,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','54c6e230-c911-4904-ab48-1271e13ea819');
INSERT INTO "workflow_status" VALUES('effect-000000000417','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677257,1796076677257,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','706b4100-732e-4895-91c1-d9f6cbdfe08e');
INSERT INTO "workflow_status" VALUES('effect-000000000418','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677260,1796076677260,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','0a730fbd-f503-4490-8f23-ca1e0c13001d');
INSERT INTO "workflow_status" VALUES('effect-000000000419','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677261,1796076677261,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','c032ee80-023a-4de2-9fc1-2ec8c6d73d9d');
INSERT INTO "workflow_status" VALUES('effect-000000000420','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677262,1796076677262,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','1618b24f-a9ee-40d5-aad6-ad4ae379b2d6');
INSERT INTO "workflow_status" VALUES('effect-000000000421','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076677262,1796076677262,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'person/2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','be1ed175-11c9-4597-aa67-ef963ee588e4');
INSERT INTO "workflow_status" VALUES('effect-000000000393-2','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695565,1796076695565,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/x',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','033a7768-5e51-4eb5-96b1-b8a9870987c0');
INSERT INTO "workflow_status" VALUES('effect-000000000389-3','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695597,1796076695597,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/bluesky',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','4b78ecc1-1dc7-41bd-96d4-18bdeb4099e4');
INSERT INTO "workflow_status" VALUES('effect-000000000401-2','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695627,1796076695627,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','65d2ffa9-0fdb-4169-ac28-84a675ad821a');
INSERT INTO "workflow_status" VALUES('effect-000000000402-2','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695639,1796076695639,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','e105387b-ae0e-4b41-8761-f49f0a99fc08');
INSERT INTO "workflow_status" VALUES('effect-000000000385-4','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695663,1796076695663,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','3426eb58-f3f4-4c7c-8ced-d0e4f375c473');
INSERT INTO "workflow_status" VALUES('effect-000000000422','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695700,1796076695700,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'person/2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','90770ad3-844f-4858-b816-e76c75a9b4e0');
INSERT INTO "workflow_status" VALUES('effect-000000000423','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695722,1796076695722,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'person/7',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','b415b63f-bbdf-481d-a010-ee930d5d05ce');
INSERT INTO "workflow_status" VALUES('effect-000000000424','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695727,1796076695727,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'person/10',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','83ad2723-4eec-49e8-9d47-4674e7d9cc1d');
INSERT INTO "workflow_status" VALUES('effect-000000000430','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076695910,1796076695910,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'person/2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','e2e84044-10ad-4f9a-b9cb-cecdd425f694');
INSERT INTO "workflow_status" VALUES('effect-000000000431','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076702206,1796076702206,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796077302205,0,0,NULL,'null',NULL,NULL,0,'handraise','72af2609-1f2b-4b6b-a514-fa18fd24f9ab');
INSERT INTO "workflow_status" VALUES('effect-000000000432','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076702208,1796076702208,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','95c95afd-0fb0-491d-bd3b-180650d7000c');
INSERT INTO "workflow_status" VALUES('effect-000000000433','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076702213,1796076702213,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','0b75c442-279f-4d42-a2e6-a7e6bf2a311a');
INSERT INTO "workflow_status" VALUES('effect-000000000434','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076702214,1796076702214,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','88c4ce95-3cc9-48e4-b5b6-0a5a86a25091');
INSERT INTO "workflow_status" VALUES('effect-000000000435','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076704953,1796076704953,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/mastodon',NULL,NULL,NULL,'json',1796077304952,0,0,NULL,'null',NULL,NULL,0,'handraise','4d3ae823-8229-465b-83f7-a62e7d7e63e3');
INSERT INTO "workflow_status" VALUES('effect-000000000436','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076704955,1796076704955,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','fb986862-81ce-4809-8522-620ede6b4bac');
INSERT INTO "workflow_status" VALUES('effect-000000000437','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076704955,1796076704955,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','9a2bbf12-d712-441e-b03e-25644cb46985');
INSERT INTO "workflow_status" VALUES('effect-000000000438','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076704956,1796076704956,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','fd95f9c1-5c56-4fff-a25b-1ddb32bb3298');
INSERT INTO "workflow_status" VALUES('effect-000000000439','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705139,1796076705139,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','0a07a795-2ab0-4dc3-89b2-7ce8e684a89e');
INSERT INTO "workflow_status" VALUES('effect-000000000440','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705140,1796076705140,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','c257e95e-1653-46de-b202-9ed6113da824');
INSERT INTO "workflow_status" VALUES('effect-000000000441','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705141,1796076705141,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','42d007ca-6b90-4fd9-828f-7714f3d6c6d4');
INSERT INTO "workflow_status" VALUES('effect-000000000442','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705237,1796076705237,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','ee73ea64-6fbc-42b8-935a-a79c0112256d');
INSERT INTO "workflow_status" VALUES('effect-000000000443','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705239,1796076705239,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','7d1b21bb-a9d0-42fe-bbcd-639893926a83');
INSERT INTO "workflow_status" VALUES('effect-000000000444','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705240,1796076705240,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','9800c84e-aac2-48b6-b8f7-d93efe9c855d');
INSERT INTO "workflow_status" VALUES('effect-000000000445','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705597,1796076705597,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','951c419e-c2f0-4cd2-90d5-47392b69abcd');
INSERT INTO "workflow_status" VALUES('effect-000000000446','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705598,1796076705598,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','5ac1d97d-c653-419d-bb74-90fd532ba182');
INSERT INTO "workflow_status" VALUES('effect-000000000447','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705599,1796076705599,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','01b90c78-1dd5-449e-b5e1-817aaf9b9756');
INSERT INTO "workflow_status" VALUES('effect-000000000448','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705697,1796076705697,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796077305684,0,0,NULL,'null',NULL,NULL,0,'handraise','6c1ffeaa-3333-40d0-a971-3e23e8834fb5');
INSERT INTO "workflow_status" VALUES('effect-000000000449','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705697,1796076705697,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','8f0da5e4-26c6-40dd-bc9b-830fbf785731');
INSERT INTO "workflow_status" VALUES('effect-000000000450','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705698,1796076705698,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','2eedc7eb-9a40-4c43-9bf2-6dad61fe848e');
INSERT INTO "workflow_status" VALUES('effect-000000000451','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705698,1796076705698,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','f64d862e-38b5-4fdf-84c7-0688b1132230');
INSERT INTO "workflow_status" VALUES('effect-000000000452','DELAYED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705904,1796076705904,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/wall',NULL,NULL,NULL,'json',1796077305903,0,0,NULL,'null',NULL,NULL,0,'handraise','9da48d7a-f8e6-4c2b-bf11-20c06c29359c');
INSERT INTO "workflow_status" VALUES('effect-000000000453','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705905,1796076705905,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','4dd5b31b-bfdb-4e98-b121-62b96f20c821');
INSERT INTO "workflow_status" VALUES('effect-000000000454','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705906,1796076705906,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','380ccaf2-1865-4555-9204-8115639b0d6a');
INSERT INTO "workflow_status" VALUES('effect-000000000455','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076705907,1796076705907,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','f7c1ba38-e73d-418b-9264-9fdc3cd06d89');
INSERT INTO "workflow_status" VALUES('effect-000000000456','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706059,1796076706059,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'channel/bluesky',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','a093c08c-6b64-4452-a518-d531efb0a63d');
INSERT INTO "workflow_status" VALUES('effect-000000000457','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706060,1796076706060,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','395332d4-36c3-44c5-bad8-cf750a0c9642');
INSERT INTO "workflow_status" VALUES('effect-000000000458','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706061,1796076706061,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','397740ba-0ce2-4ab2-a960-6772e9ab7026');
INSERT INTO "workflow_status" VALUES('effect-000000000459','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706061,1796076706061,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','1a2139fb-242e-4bbf-85b5-4f1bff561004');
INSERT INTO "workflow_status" VALUES('effect-000000000466','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706121,1796076706121,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'person/2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','e83bef07-064b-44ea-8f67-cfd59882794b');
INSERT INTO "workflow_status" VALUES('effect-000000000467','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706121,1796076706121,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','c14522b3-b94b-403f-8f39-42cf9f4317f9');
INSERT INTO "workflow_status" VALUES('effect-000000000468','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706122,1796076706122,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','8566e9a5-53dc-45ca-a4d2-0577cfac18b4');
INSERT INTO "workflow_status" VALUES('effect-000000000469','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706123,1796076706123,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','71e8ac07-c3be-4394-90b8-832f014ff5fe');
INSERT INTO "workflow_status" VALUES('effect-000000000470','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706180,1796076706180,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/staffroom/main',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','f2b5d690-c0d5-4eb3-a0fe-b78feb006088');
INSERT INTO "workflow_status" VALUES('effect-000000000471','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706183,1796076706183,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/slack/#customers',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','e42c19d8-fa8d-4776-aacd-56d4ebd3b09d');
INSERT INTO "workflow_status" VALUES('effect-000000000472','ENQUEUED','carry',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1796076706183,1796076706183,'1',NULL,NULL,NULL,0,'lanes',NULL,NULL,NULL,NULL,NULL,0,'room/teams/19:customers00000000000000000000000@thread.tacv2',NULL,NULL,NULL,'json',NULL,0,0,NULL,'null',NULL,NULL,0,'handraise','67863498-b924-40a1-ae65-cc8711f74ae2');
CREATE INDEX ix_hr_accounts_staff ON hr_accounts (staff);
CREATE INDEX ix_hr_threads_answered ON hr_threads (id) WHERE state = 'answered';
CREATE INDEX ix_hr_threads_in_hand ON hr_threads (holder, id) WHERE state IN ('claimed', 'waiting', 'answered');
CREATE INDEX ix_hr_threads_leased ON hr_threads (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX ix_hr_threads_over ON hr_threads (id) WHERE state IN ('closed', 'withdrawn');
CREATE INDEX ix_hr_threads_up_for_grabs ON hr_threads (id) WHERE (state = 'open' OR (state = 'waiting' AND holder IS NULL));
CREATE INDEX ix_hr_posts_thread ON hr_posts (thread);
CREATE INDEX ix_hr_replies_thread ON hr_replies (thread);
CREATE INDEX ix_hr_journal_thread ON hr_journal (thread);
CREATE INDEX ix_hr_effects_lane_unsettled ON hr_effects (lane, id) WHERE state IN ('due', 'doing');
CREATE INDEX ix_hr_effects_parked ON hr_effects (id) WHERE state = 'parked';
CREATE INDEX ix_hr_effects_unsettled ON hr_effects (due, id) WHERE state IN ('due', 'doing');
CREATE TRIGGER hr_journal_no_update BEFORE UPDATE ON hr_journal BEGIN SELECT RAISE(ABORT, 'the journal can only be added to'); END;
CREATE TRIGGER hr_journal_no_delete BEFORE DELETE ON hr_journal BEGIN SELECT RAISE(ABORT, 'the journal can only be added to'); END;
CREATE INDEX ix_hr_words_thread ON hr_words (thread);
CREATE INDEX ix_hr_threads_customer ON hr_threads (channel, customer, id);
CREATE INDEX ix_hr_journal_week ON hr_journal (deed, at);
CREATE INDEX ix_hr_pictures_thread ON hr_pictures (thread);
CREATE INDEX ix_hr_pictures_at ON hr_pictures (at);
CREATE INDEX ix_hr_threads_unanswered ON hr_threads (opened_at, id) WHERE (state = 'open' OR (state = 'waiting' AND holder IS NULL)) AND summoned;
CREATE INDEX ix_hr_journal_published ON hr_journal (by_staff, at) WHERE deed = 'published';
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
CREATE INDEX idx_workflow_topic ON notifications (destination_uuid, topic);
CREATE INDEX "idx_workflow_status_delayed" ON "workflow_status" ("delay_until_epoch_ms") WHERE status = 'DELAYED';
CREATE INDEX "idx_workflow_status_forked_from" ON "workflow_status" ("forked_from") WHERE "forked_from" IS NOT NULL;
CREATE INDEX "idx_workflow_status_parent_workflow_id" ON "workflow_status" ("parent_workflow_id") WHERE "parent_workflow_id" IS NOT NULL;
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX "idx_workflow_status_pending" ON "workflow_status" ("created_at") WHERE "status" = 'PENDING';
CREATE INDEX "idx_workflow_status_failed" ON "workflow_status" ("status", "created_at") WHERE "status" IN ('ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED');
CREATE INDEX "idx_workflow_status_rate_limited" ON "workflow_status" ("queue_name", "started_at_epoch_ms") WHERE "rate_limited" = TRUE;
CREATE INDEX "idx_workflow_status_completed_at" ON "workflow_status" ("completed_at") WHERE "completed_at" IS NOT NULL;
CREATE INDEX "idx_workflow_status_started_at" ON "workflow_status" ("started_at_epoch_ms") WHERE "started_at_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_workflow_status_schedule_name" ON "workflow_status" ("schedule_name") WHERE "schedule_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE INDEX idx_workflow_input_retention
    ON workflow_input (retention_timestamp);
CREATE INDEX idx_workflow_output_retention
    ON workflow_output (retention_timestamp);
CREATE INDEX idx_operation_outputs_retention
    ON operation_outputs (retention_timestamp);
CREATE INDEX "idx_workflow_status_in_flight_v2" ON "workflow_status" ("queue_name", "status", "priority", "created_at", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING');
CREATE INDEX "idx_workflow_status_partition_dequeue_v3" ON "workflow_status" ("queue_name", "status", "queue_partition_key", "priority", "created_at", "workflow_uuid", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING') AND "queue_partition_key" IS NOT NULL;
CREATE INDEX "idx_operation_outputs_completed_at_function_name_v2" ON "operation_outputs" ("completed_at_epoch_ms", "function_name", "application_name");
CREATE INDEX "idx_workflow_status_deadline" ON "workflow_status" ("workflow_deadline_epoch_ms") WHERE "status" IN ('ENQUEUED', 'PENDING', 'DELAYED') AND "workflow_deadline_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_application_versions_timestamp" ON "application_versions" ("version_timestamp" DESC);
CREATE INDEX "idx_application_versions_owner_timestamp" ON "application_versions" ("application_name", "version_timestamp" DESC);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('hr_staff',12);
INSERT INTO "sqlite_sequence" VALUES('hr_threads',44);
INSERT INTO "sqlite_sequence" VALUES('hr_effects',481);
COMMIT;
