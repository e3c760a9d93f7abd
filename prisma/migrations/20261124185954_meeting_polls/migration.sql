-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "poll" TEXT;
