-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "proposal" TEXT;
