-- CreateTable
CREATE TABLE "Link" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "issuedById" TEXT NOT NULL,
    "issuedAt" TEXT NOT NULL,
    "expiresAt" TEXT NOT NULL,
    "surface" TEXT,
    "account" TEXT,
    "linkedAt" TEXT,
    "revokedAt" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Link_codeHash_key" ON "Link"("codeHash");

-- CreateIndex
CREATE INDEX "Link_surface_account_idx" ON "Link"("surface", "account");

-- CreateIndex
CREATE INDEX "Link_personId_idx" ON "Link"("personId");
