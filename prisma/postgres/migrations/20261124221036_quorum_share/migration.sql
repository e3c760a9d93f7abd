-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "quorumShare" TEXT;
