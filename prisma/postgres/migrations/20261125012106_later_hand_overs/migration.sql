-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "handOvers" TEXT;
