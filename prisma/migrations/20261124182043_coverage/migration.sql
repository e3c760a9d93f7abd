-- AlterTable
ALTER TABLE "Action" ADD COLUMN "rollOut" TEXT;

-- AlterTable
ALTER TABLE "Guidance" ADD COLUMN "recipients" TEXT;
