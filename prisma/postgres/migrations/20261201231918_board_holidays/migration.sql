-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "holidays" TEXT;
