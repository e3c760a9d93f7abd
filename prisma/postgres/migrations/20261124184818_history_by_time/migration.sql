-- CreateIndex
CREATE INDEX "History_at_idx" ON "History"("at");
