-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "title" TEXT,
    "rrule" TEXT NOT NULL,
    "first" TEXT NOT NULL,
    "until" TEXT,
    "count" INTEGER,
    "except" TEXT NOT NULL,
    "holidays" TEXT NOT NULL,
    "wallTime" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "place" TEXT,
    "state" TEXT NOT NULL,
    "endedOn" TEXT,
    "endedReason" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,
    CONSTRAINT "Series_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Meeting" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT,
    "time" TEXT NOT NULL,
    "fixedOn" TEXT,
    "fixedFrom" TEXT,
    "fixedMinutes" INTEGER,
    "fixedZone" TEXT,
    "whenWords" TEXT,
    "whenPrecision" TEXT,
    "whenFirst" TEXT,
    "whenLast" TEXT,
    "whenSaidOn" TEXT,
    "place" TEXT,
    "state" TEXT NOT NULL,
    "cancelledOn" TEXT,
    "cancelledReason" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,
    "seriesId" TEXT,
    "originalOn" TEXT,
    CONSTRAINT "Meeting_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Meeting" ("boardId", "cancelledOn", "cancelledReason", "fixedFrom", "fixedMinutes", "fixedOn", "fixedZone", "id", "key", "number", "place", "sourceDated", "sourcePaper", "sourceParagraph", "state", "time", "title", "version", "whenFirst", "whenLast", "whenPrecision", "whenSaidOn", "whenWords") SELECT "boardId", "cancelledOn", "cancelledReason", "fixedFrom", "fixedMinutes", "fixedOn", "fixedZone", "id", "key", "number", "place", "sourceDated", "sourcePaper", "sourceParagraph", "state", "time", "title", "version", "whenFirst", "whenLast", "whenPrecision", "whenSaidOn", "whenWords" FROM "Meeting";
DROP TABLE "Meeting";
ALTER TABLE "new_Meeting" RENAME TO "Meeting";
CREATE UNIQUE INDEX "Meeting_key_key" ON "Meeting"("key");
CREATE INDEX "Meeting_boardId_state_fixedOn_idx" ON "Meeting"("boardId", "state", "fixedOn");
CREATE UNIQUE INDEX "Meeting_boardId_number_key" ON "Meeting"("boardId", "number");
CREATE UNIQUE INDEX "Meeting_seriesId_originalOn_key" ON "Meeting"("seriesId", "originalOn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "Series_key_key" ON "Series"("key");

-- CreateIndex
CREATE INDEX "Series_boardId_idx" ON "Series"("boardId");
