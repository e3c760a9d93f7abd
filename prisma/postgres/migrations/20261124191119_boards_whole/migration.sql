-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "leftOn" TEXT;

-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "outside" INTEGER,
ADD COLUMN     "parentId" TEXT,
ADD COLUMN     "termsApprovedOn" TEXT,
ADD COLUMN     "termsFrequency" TEXT,
ADD COLUMN     "termsMembership" TEXT,
ADD COLUMN     "termsRemit" TEXT,
ADD COLUMN     "termsReviewBy" TEXT;

-- AlterTable
ALTER TABLE "Seat" ADD COLUMN     "deputyId" TEXT,
ADD COLUMN     "heldFrom" TEXT,
ADD COLUMN     "heldUntil" TEXT;

-- AlterTable
ALTER TABLE "WorkStream" ADD COLUMN     "rag" TEXT,
ADD COLUMN     "ragById" TEXT,
ADD COLUMN     "ragOn" TEXT,
ADD COLUMN     "ragReason" TEXT;

-- CreateTable
CREATE TABLE "WorkStreamBoard" (
    "ownerId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "boardId" TEXT NOT NULL,

    CONSTRAINT "WorkStreamBoard_pkey" PRIMARY KEY ("ownerId","place")
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Board_parentId_idx" ON "Board"("parentId");

-- CreateIndex
CREATE INDEX "Board_mergedIntoId_idx" ON "Board"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Seat_deputyId_idx" ON "Seat"("deputyId");

-- CreateIndex
CREATE INDEX "WorkStream_ragById_idx" ON "WorkStream"("ragById");

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Board" ADD CONSTRAINT "Board_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkStream" ADD CONSTRAINT "WorkStream_ragById_fkey" FOREIGN KEY ("ragById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkStreamBoard" ADD CONSTRAINT "WorkStreamBoard_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "WorkStream"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkStreamBoard" ADD CONSTRAINT "WorkStreamBoard_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
