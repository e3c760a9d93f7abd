-- CreateTable
CREATE TABLE "PendingRequest" (
    "id" TEXT NOT NULL,
    "slackId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "worker" TEXT NOT NULL,
    "leaseUntil" TEXT NOT NULL,

    CONSTRAINT "PendingRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingRequest_leaseUntil_idx" ON "PendingRequest"("leaseUntil");
