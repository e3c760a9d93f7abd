-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "linkedFor" TEXT;

-- CreateTable
CREATE TABLE "Outgoing" (
    "id" TEXT NOT NULL,
    "deliveryId" TEXT NOT NULL,
    "surface" TEXT NOT NULL,
    "account" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "boardIds" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "putAt" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "messageId" TEXT,
    "reason" TEXT,
    "retryAfter" INTEGER,

    CONSTRAINT "Outgoing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Outgoing_state_surface_idx" ON "Outgoing"("state", "surface");

-- CreateIndex
CREATE INDEX "Outgoing_deliveryId_idx" ON "Outgoing"("deliveryId");

-- CreateIndex
CREATE INDEX "Outgoing_putAt_idx" ON "Outgoing"("putAt");
