-- CreateTable
CREATE TABLE "PendingRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slackId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "leaseUntil" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "PendingRequest_leaseUntil_idx" ON "PendingRequest"("leaseUntil");
