-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "hours" TEXT;

-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "reminders" TEXT;
