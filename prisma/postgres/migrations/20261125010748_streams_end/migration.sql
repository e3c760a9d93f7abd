-- AlterTable
ALTER TABLE "WorkStream" ADD COLUMN     "endedOn" TEXT,
ADD COLUMN     "endedReason" TEXT;
