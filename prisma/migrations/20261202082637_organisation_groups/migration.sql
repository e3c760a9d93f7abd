-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "members" TEXT;
ALTER TABLE "Organisation" ADD COLUMN "succeeded" TEXT;
