-- AlterTable
ALTER TABLE "Guidance" ADD COLUMN     "supersededById" TEXT;
