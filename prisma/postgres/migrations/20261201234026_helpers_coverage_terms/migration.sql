-- AlterTable
ALTER TABLE "Action" ADD COLUMN     "helpers" TEXT;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "helpers" TEXT,
ADD COLUMN     "rollOut" TEXT;

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT,
    "name" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Term_key_key" ON "Term"("key");
