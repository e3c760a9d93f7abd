-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "removedOn" TEXT;
