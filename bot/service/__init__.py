"""What the bot shows of itself to the machine it runs on: ports, health, figures, systemd."""
