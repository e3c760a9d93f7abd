-- AlterTable
ALTER TABLE "WorkStream" ADD COLUMN "endedOn" TEXT;
ALTER TABLE "WorkStream" ADD COLUMN "endedReason" TEXT;
