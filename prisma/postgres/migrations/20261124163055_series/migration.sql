-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "originalOn" TEXT,
ADD COLUMN     "seriesId" TEXT;

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL,
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

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Series_key_key" ON "Series"("key");

-- CreateIndex
CREATE INDEX "Series_boardId_idx" ON "Series"("boardId");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_seriesId_originalOn_key" ON "Meeting"("seriesId", "originalOn");

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
