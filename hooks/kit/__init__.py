"""What every room shares: records, words, markers, messages. No events and no reader's sentence."""
