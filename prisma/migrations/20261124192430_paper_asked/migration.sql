-- AlterTable
ALTER TABLE "Paper" ADD COLUMN "askedOn" TEXT;
