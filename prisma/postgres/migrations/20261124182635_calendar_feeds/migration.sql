-- CreateTable
CREATE TABLE "Feed" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "issuedAt" TEXT NOT NULL,
    "revokedAt" TEXT,

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Feed_secretHash_key" ON "Feed"("secretHash");

-- CreateIndex
CREATE INDEX "Feed_personId_subjectKind_subjectId_idx" ON "Feed"("personId", "subjectKind", "subjectId");
