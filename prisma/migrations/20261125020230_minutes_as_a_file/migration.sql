-- AlterTable
ALTER TABLE "Minutes" ADD COLUMN "file" TEXT;
