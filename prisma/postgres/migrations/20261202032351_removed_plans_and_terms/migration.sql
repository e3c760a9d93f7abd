-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "removedOn" TEXT;

-- AlterTable
ALTER TABLE "Term" ADD COLUMN     "removedOn" TEXT;
