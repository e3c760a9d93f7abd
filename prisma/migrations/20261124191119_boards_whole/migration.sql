-- AlterTable
ALTER TABLE "Person" ADD COLUMN "leftOn" TEXT;

-- CreateTable
CREATE TABLE "WorkStreamBoard" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "boardId" TEXT NOT NULL,

    PRIMARY KEY ("ownerId", "place"),
    CONSTRAINT "WorkStreamBoard_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "WorkStream" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WorkStreamBoard_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "fromId" TEXT NOT NULL,
    "intoId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "byId" TEXT,
    "settled" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TEXT,
    "reason" TEXT,
    "doneAs" TEXT,
    CONSTRAINT "Merge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Merge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Merge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Board" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT,
    "state" TEXT NOT NULL,
    "startsWords" TEXT,
    "startsPrecision" TEXT,
    "startsFirst" TEXT,
    "startsLast" TEXT,
    "startsSaidOn" TEXT,
    "activeSince" TEXT,
    "endedOn" TEXT,
    "endedReason" TEXT,
    "visibility" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "secretaryId" TEXT,
    "chairId" TEXT,
    "channelId" TEXT,
    "overseenById" TEXT,
    "quorum" INTEGER,
    "reminders" TEXT,
    "parentId" TEXT,
    "mergedIntoId" TEXT,
    "outside" INTEGER,
    "termsRemit" TEXT,
    "termsMembership" TEXT,
    "termsFrequency" TEXT,
    "termsApprovedOn" TEXT,
    "termsReviewBy" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,
    CONSTRAINT "Board_secretaryId_fkey" FOREIGN KEY ("secretaryId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Board_chairId_fkey" FOREIGN KEY ("chairId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Board_overseenById_fkey" FOREIGN KEY ("overseenById") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Board_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Board_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Board" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Board" ("activeSince", "chairId", "channelId", "code", "endedOn", "endedReason", "id", "key", "name", "overseenById", "purpose", "quorum", "reminders", "secretaryId", "sourceDated", "sourcePaper", "sourceParagraph", "startsFirst", "startsLast", "startsPrecision", "startsSaidOn", "startsWords", "state", "version", "visibility", "zone") SELECT "activeSince", "chairId", "channelId", "code", "endedOn", "endedReason", "id", "key", "name", "overseenById", "purpose", "quorum", "reminders", "secretaryId", "sourceDated", "sourcePaper", "sourceParagraph", "startsFirst", "startsLast", "startsPrecision", "startsSaidOn", "startsWords", "state", "version", "visibility", "zone" FROM "Board";
DROP TABLE "Board";
ALTER TABLE "new_Board" RENAME TO "Board";
CREATE UNIQUE INDEX "Board_key_key" ON "Board"("key");
CREATE UNIQUE INDEX "Board_code_key" ON "Board"("code");
CREATE INDEX "Board_secretaryId_idx" ON "Board"("secretaryId");
CREATE INDEX "Board_chairId_idx" ON "Board"("chairId");
CREATE INDEX "Board_channelId_idx" ON "Board"("channelId");
CREATE INDEX "Board_overseenById_idx" ON "Board"("overseenById");
CREATE INDEX "Board_parentId_idx" ON "Board"("parentId");
CREATE INDEX "Board_mergedIntoId_idx" ON "Board"("mergedIntoId");
CREATE TABLE "new_Seat" (
    "boardId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "organisationId" TEXT NOT NULL,
    "holderId" TEXT,
    "deputyId" TEXT,
    "heldFrom" TEXT,
    "heldUntil" TEXT,

    PRIMARY KEY ("boardId", "place"),
    CONSTRAINT "Seat_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Seat_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Seat_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Seat" ("boardId", "holderId", "organisationId", "place") SELECT "boardId", "holderId", "organisationId", "place" FROM "Seat";
DROP TABLE "Seat";
ALTER TABLE "new_Seat" RENAME TO "Seat";
CREATE INDEX "Seat_organisationId_idx" ON "Seat"("organisationId");
CREATE INDEX "Seat_holderId_idx" ON "Seat"("holderId");
CREATE INDEX "Seat_deputyId_idx" ON "Seat"("deputyId");
CREATE TABLE "new_WorkStream" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "planId" TEXT,
    "leadId" TEXT,
    "status" TEXT,
    "rag" TEXT,
    "ragReason" TEXT,
    "ragOn" TEXT,
    "ragById" TEXT,
    "sourcePaper" TEXT,
    "sourceDated" TEXT,
    "sourceParagraph" TEXT,
    CONSTRAINT "WorkStream_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WorkStream_ragById_fkey" FOREIGN KEY ("ragById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_WorkStream" ("id", "key", "leadId", "name", "planId", "sourceDated", "sourcePaper", "sourceParagraph", "status", "version") SELECT "id", "key", "leadId", "name", "planId", "sourceDated", "sourcePaper", "sourceParagraph", "status", "version" FROM "WorkStream";
DROP TABLE "WorkStream";
ALTER TABLE "new_WorkStream" RENAME TO "WorkStream";
CREATE UNIQUE INDEX "WorkStream_key_key" ON "WorkStream"("key");
CREATE INDEX "WorkStream_planId_idx" ON "WorkStream"("planId");
CREATE INDEX "WorkStream_ragById_idx" ON "WorkStream"("ragById");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "WorkStreamBoard_boardId_idx" ON "WorkStreamBoard"("boardId");

-- CreateIndex
CREATE UNIQUE INDEX "Merge_key_key" ON "Merge"("key");

-- CreateIndex
CREATE INDEX "Merge_fromId_idx" ON "Merge"("fromId");

-- CreateIndex
CREATE INDEX "Merge_intoId_idx" ON "Merge"("intoId");

-- CreateIndex
CREATE INDEX "Merge_byId_idx" ON "Merge"("byId");
