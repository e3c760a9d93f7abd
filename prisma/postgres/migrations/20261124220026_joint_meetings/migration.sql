-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "joint" TEXT;
