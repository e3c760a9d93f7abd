-- AlterTable
ALTER TABLE "Action" ADD COLUMN "helpers" TEXT;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN "helpers" TEXT;
ALTER TABLE "Milestone" ADD COLUMN "rollOut" TEXT;

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Term_key_key" ON "Term"("key");
