"""What the bot is to the machine it runs on: ports, health, figures, systemd, memory given back."""
