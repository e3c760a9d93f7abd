-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "members" TEXT,
ADD COLUMN     "succeeded" TEXT;
