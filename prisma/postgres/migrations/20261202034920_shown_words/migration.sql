-- AlterTable
ALTER TABLE "Occurrence" ADD COLUMN     "shownMark" TEXT;
