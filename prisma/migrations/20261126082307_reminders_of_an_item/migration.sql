-- DropIndex
DROP INDEX "Occurrence_itemKind_itemId_state_idx";

-- CreateIndex
CREATE INDEX "Occurrence_itemId_state_idx" ON "Occurrence"("itemId", "state");
